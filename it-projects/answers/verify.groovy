String log = new File(basedir, 'build.log').text
def told = { String line -> log.contains(line) }
def times = { String line -> log.count(line) }
File scripts = new File(basedir, 'src/main/resources/db/migration')
File contract = new File(basedir, 'src/main/migration/contract')

assert told('customer.note may have become customer.remark. Nothing was written.')
assert told('mvn migration:generate -Dmigration.rename=customer.note:remark')
assert told('mvn migration:generate -Dmigration.drop=customer.note')

List<String> names = scripts.list().sort()
assert names.size() == 6
assert names.containsAll(['V2__remark.sql', 'U2__remark.sql'])
String renaming = new File(scripts, 'V2__remark.sql').text.toLowerCase()
assert renaming.contains('rename') && !renaming.contains('drop')

// What destroys data waits first, and is the next version in the end.
assert told('[INFO] withheld: src/main/migration/contract/')
assert contract.list().size() == 0
assert new File(scripts, 'V3__drop_customer_remark.sql').text.startsWith('-- Waited until the old release was gone.')
assert new File(scripts, 'U3__drop_customer_remark.sql').exists()
assert times('[INFO] 1 entity, 1 table, 2 columns against V1..V2 on H2 ') == 3
assert times('[INFO] 1 entity, 1 table, 2 columns against V1..V3 on H2 ') == 1
