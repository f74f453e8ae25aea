String log = new File(basedir, 'build.log').text
def told = { String line -> log.contains(line) }
def times = { String line -> log.count(line) }
File scripts = new File(basedir, 'src/main/resources/db/migration')
File contract = new File(basedir, 'src/main/migration/contract')

assert told('customer.note may have become customer.remark. Nothing was written.')
assert told('mvn migration:generate -Dmigration.rename=customer.note:remark')
assert told('mvn migration:generate -Dmigration.drop=customer.note')

List<String> names = scripts.list().sort()
assert names.size() == 4
assert names.containsAll(['V2__remark.sql', 'U2__remark.sql'])
String renaming = new File(scripts, 'V2__remark.sql').text.toLowerCase()
assert renaming.contains('rename') && !renaming.contains('drop')

// No V3; a withheld script and its undo.
assert contract.list().size() == 2
assert contract.list().any { it.endsWith('.undo.sql') }
assert told('[INFO] withheld: src/main/migration/contract/')
assert times('[INFO] 1 entity, 1 table, 2 columns against V1..V2 on H2 ') == 2
