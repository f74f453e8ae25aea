String log = new File(basedir, 'build.log').text
def times = { String line -> log.count(line) }
List<String> scripts = new File(basedir, 'src/main/resources/db/migration').list().sort()

assert times('[INFO] Dev database of this build: PostgreSQL ') == 2
assert times('[ERROR] [error] model-change-not-migrated customer.phone: ') == 1
assert times('[INFO] 9 entities, 10 tables, 44 columns against V1..V2 on PostgreSQL ') == 2

assert scripts.size() == 6
assert scripts.any { it.startsWith('V3__') } && scripts.any { it.startsWith('U3__') }
assert times('[INFO] 9 entities, 10 tables, 44 columns against V1..V3 on PostgreSQL ') == 2
