String log = new File(basedir, 'build.log').text
def told = { String line -> assert log.contains('[INFO] ' + line) }

told('Dev database: postgresql, because quarkus.datasource.db-kind in application.properties names it.')
told('''Found in the project, and used where no parameter says otherwise:
[INFO]   hibernate.physical_naming_strategy = org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy (application.properties)
[INFO]   hibernate.timezone.default_storage = NORMALIZE (application.properties)
[INFO]   flyway.locations = sql/shop (application.properties)
[INFO]   flyway.placeholders.owner (application.properties)
[INFO]   flyway.table = shop_history (application.properties (%prod))
''')
told('1 entity, 1 table, 3 columns against V1..V2 on PostgreSQL 18')

File script = new File(basedir, 'src/main/resources/sql/shop').listFiles().find { it.name.startsWith('V2__') }
assert script.text.contains('alter table shop_owner add column last_seen timestamp(6);')
