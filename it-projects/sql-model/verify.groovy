String log = new File(basedir, 'build.log').text
def told = { String line -> log.contains(line) }

assert told('[INFO] table-added book')
assert told('[INFO] 2 tables, 5 columns against V1 on H2 ')
assert told('[INFO] 2 tables, 5 columns against V1..V2 on H2 ')

List<String> scripts = new File(basedir, 'src/main/resources/db/migration').list().sort()
assert scripts.size() == 4
assert scripts[1].startsWith('U2__') && scripts[3] == 'V' + scripts[1].substring(1)
