import groovy.json.JsonSlurper

(1..20).each {
    String number = String.format('%02d', it)
    File module = new File(basedir, it == 20 ? 'module 20 größe' : "module-${number}")
    List<String> scripts = new File(module, 'src/main/resources/db/migration').list().sort()
    assert scripts == ["U1__item${number}.sql".toString(), "V1__item${number}.sql".toString()]

    def report = new JsonSlurper().parse(new File(module, 'target/migration/report.json'))
    assert report.goal == 'check' && report.outcome == 'passed'
    assert report.compared == [entities: 1, tables: 1, columns: 6, constraints: 3, indexes: 0, scripts: 1]
}

String log = new File(basedir, 'build.log').getText('UTF-8')

// One server in each of the three runs, whichever module comes first.
assert log.count('[INFO] Dev database of this build: PostgreSQL ') == 3
assert log.count('[INFO] BUILD SUCCESS') == 3
