String log = new File(basedir, 'build.log').text
def told = { String line -> log.contains(line) }
File scripts = new File(basedir, 'src/main/resources/db/migration')

// The closed gate names each change.
[
    'column-added customer.phone',
    'column-added product.warehouse_id',
    'table-added warehouse',
    'sequence-added warehouse_seq',
].each { assert told(it) }
assert told('[ERROR] [error] model-change-not-migrated customer.phone: ')
assert told('against V1..V2 on H2 ')

// One pair was written, by the first generate alone.
List<String> names = scripts.list().sort()
String pair = names.find { it.startsWith('V3__') }.substring(1)
assert names.size() == 6
assert names.contains('U' + pair)

// The open gate.
assert told('[INFO] 9 entities, 10 tables, 44 columns against V1..V3 on H2 ')

['V' + pair, 'U' + pair].each {
    println "----- ${it}"
    println new File(scripts, it).text
}
return true
