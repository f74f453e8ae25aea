String log = new File(basedir, 'build.log').text
def times = { String line -> log.count(line) }

// Once in each of two runs.
assert times('[INFO] Skipped: a module of packaging pom has no entities') == 2
assert times('[INFO] Dev database of this build: PostgreSQL ') == 2
assert times('[INFO] 1 entity, 1 table, 2 columns against V1 on PostgreSQL ') == 2
assert times('[INFO] 1 entity, 1 table, 3 columns against V1 on PostgreSQL ') == 2

['customers', 'orders'].each { module ->
    assert new File(basedir, "${module}/target/migration/report.json").isFile()
}
assert !new File(basedir, 'target/migration').exists()
