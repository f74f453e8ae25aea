String log = new File(basedir, 'build.log').text
def told = { String line -> assert log.contains('[INFO] ' + line) }

told('Dev database: postgresql, because the URL in application-prod.properties names it.')
told('''Found in the project, and used where no parameter says otherwise:
[INFO]   hibernate.implicit_naming_strategy = org.springframework.boot.hibernate.SpringImplicitNamingStrategy (Spring Boot's default)
[INFO]   hibernate.physical_naming_strategy = org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl (Spring Boot's default)
[INFO]   flyway.locations = classpath:db/migration/{vendor} (application.properties)
[INFO]   flyway.placeholders.owner (application.properties)
[INFO]   entities of dependencies in com.example.shop
''')
told('1 entity, 2 tables, 5 columns against V1..V2 on PostgreSQL 18')
