String log = new File(basedir, 'build.log').text
def told = { String line -> log.contains(line) }

assert told('[INFO] 1 entity, 1 table, 3 columns against V1..V3 on H2 ')
assert !told('[ERROR]')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/migration/report.json'))
assert report.goal == 'check'
assert report.outcome == 'passed'
assert report.changes == []
assert report.findings == []
assert report.compared.scripts == 4
