String log = new File(basedir, 'build.log').text
def told = { String line -> assert log.contains('[INFO] ' + line) }

told('Dev database: h2;MODE=PostgreSQL, because the URL in pom.xml names it.')
told('''Found in the project, and used where no parameter says otherwise:
[INFO]   flyway.locations = filesystem:sql/shop,filesystem:sql/common (pom.xml)
[INFO]   flyway.placeholderPrefix = #{ (./conf/flyway.conf)
[INFO]   flyway.placeholders.customers (pom.xml)
[INFO]   flyway.sqlMigrationPrefix = W (./conf/flyway.conf)
[INFO]   flyway.sqlMigrationSeparator = -- (pom.xml)
[INFO]   flyway.table = shop_history (./flyway.toml)
''')
told('1 entity, 1 table, 2 columns against V1..V2 on H2 ')
assert !log.contains('secret-of-the-shop')

assert new File(basedir, 'sql/shop').list().sort() == ['U2--customer_name.sql', 'W2--customer_name.sql']
