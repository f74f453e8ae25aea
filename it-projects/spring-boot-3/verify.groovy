String log = new File(basedir, 'build.log').text
def told = { String line -> assert log.contains('[INFO] ' + line) }

// The URL of the profile local is not active; the host that only the environment knows does not matter.
told('Dev database: postgresql, because the URL in application.yml names it.')
told('''Found in the project, and used where no parameter says otherwise:
[INFO]   hibernate.implicit_naming_strategy = org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy (Spring Boot's default)
[INFO]   hibernate.physical_naming_strategy = org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy (Spring Boot's default)
[INFO]   flyway.locations = classpath:db/migration (Spring Boot's default)
''')
told('No change: the history builds all that the model needs')
assert !log.contains('DB_PASSWORD')

String script = new File(basedir, 'src/main/resources/db/migration/V1__customer_order_and_4_more.sql').text
assert script.contains('''create table customer_order (
    id bigint not null,
    external_key uuid,
    long_text oid,
    deliverynote varchar(255),
    order_status varchar(255),
    placed_at timestamp(6) with time zone not null,
    street_name varchar(255),
    zip_code varchar(255),
    total_amount numeric(12,2),
    replaced_order_id bigint,
''')
// Spring's own names: Hibernate's would be CustomerOrder_SalesTag.
assert script.contains('create table customer_order_sales_tags (')
assert script.contains('create table customer_order_gift_codes (')
assert script.contains('on customer_order (placed_at);')
