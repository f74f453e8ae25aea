String log = new File(basedir, 'build.log').getText('UTF-8')
String release = (new File(basedir, 'pom.xml').getText('UTF-8') =~ /<maven.compiler.release>(\d+)/)[0][1]

String script = new File(basedir, 'src/main/resources/db/migration/V1__playlist_and_1_more.sql').getText('UTF-8')
assert script.contains('minutes integer,\n')
assert script.contains('title varchar(80) not null,\n')

// Three goals asked the JDK of the toolchain, also the one that no build came before.
assert log.count('[INFO] The entities are read with the JDK of the toolchain: ') == 3
assert log.count('[INFO] 1 entity, 2 tables, 6 columns against V1 on H2 ') == 2

assert log.contains('The entities cannot be read: com.example.Length is compiled for JDK ' + release + ' (class file version '
        + (release.toInteger() + 44) + '), and Maven runs on JDK ' + Runtime.version().feature())
assert log.contains('What to do next: Run Maven with JDK ' + release + ' or newer, or build with a toolchain of that JDK: ')
