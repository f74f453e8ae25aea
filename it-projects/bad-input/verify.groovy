List<String> lines = new File(basedir, 'build.log').readLines()
String scripts = 'src/main/resources/db/migration'

// What happened and where, then what to do next.
[
    'no-entities': ["No entity found. Searched: ${new File(basedir, 'no-entities/target/classes').canonicalPath}",
                    'Compile the module first.'],
    'no-hibernate': ["There is no Hibernate on the module's class path, and it is Hibernate that reads the entities",
                     'Add org.hibernate.orm:hibernate-core, 6.2 or newer'],
    'broken-entities': ["Hibernate 6.6.56.Final cannot read the entities: Entity 'com.example.Nameless' has no identifier",
                        'Correct the mapping; an application would not start with it either.'],
    'failing-script': ["${scripts}/V2__fill.sql:2: Table \"NOWHERE\" not found (in: insert into nowhere (id) values (1))",
                       'Correct the script, or an earlier one that it relies on, and run again.'],
    'duplicate-version': ["Version 1 has two scripts: ${scripts}/V1__customer.sql and ${scripts}/V1__customers.sql",
                          'Rename or delete one of them; with both, Flyway runs nothing.'],
    'orphan-undo': ["${scripts}/U2__customer_name.sql undoes version 2, which has no script",
                    'Add the script of version 2, or delete U2__customer_name.sql.'],
    'unknown-database': ["There is no dev database 'oracle'.",
                         'Set database to h2, h2;OPTIONS, postgresql,'],
    'no-server': ['No answer from the PostgreSQL server at localhost:1: ',
                  'Start it, or correct host and port in the parameter database;'],
].each { module, words ->
    String start = ":generate (default-cli) on project ${module}: ${words[0]}"
    int told = lines.findIndexOf { it.contains(start) }
    assert told >= 0 : "not told: ${start}"
    assert lines[told + 1].startsWith('[ERROR] What to do next: ' + words[1])

    // Nothing was written, nothing was lost.
    File source = new File(basedir, "../../../bad-input/${module}").canonicalFile
    assert files(new File(basedir, module)) == files(source)
}
assert lines.count { it.startsWith('[ERROR] What to do next: ') } == 8
assert lines.count { it == '[INFO] Skipped: a module of packaging pom has no entities' } == 1

Map<String, String> files(File folder) {
    Map<String, String> texts = new TreeMap<>()
    folder.eachFileRecurse(groovy.io.FileType.FILES) {
        String name = folder.toPath().relativize(it.toPath()).toString()
        if (!name.startsWith('target')) {
            texts[name] = it.text
        }
    }
    return texts
}
