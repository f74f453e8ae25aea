String log = new File(basedir, 'build.log').text
def times = { String line -> log.count(line) }
List<String> scripts = new File(basedir, 'src/main/resources/db/migration').list().sort()

assert times('[INFO] Dev database of this build: PostgreSQL ') == 2
assert times('[ERROR] [error] model-change-not-migrated customer.phone: ') == 1
assert times('[INFO] 9 entities, 10 tables, 44 columns against V1..V2 on PostgreSQL ') == 2

// Eight scripts, none of which locks a second table in use, and the undo of each.
List<String> sql = scripts.findAll { it.endsWith('.sql') }
assert sql.size() == 20
(1..10).each { version -> assert sql.count { it.startsWith("V${version}__") || it.startsWith("U${version}__") } == 2 }
assert !log.contains('flyway-lock-deadlock')
assert times('[INFO] 9 entities, 10 tables, 44 columns against V1..V10 on PostgreSQL ') == 2
