package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityModelReaderTest {
    /** One reading is enough for what several tests look at. */
    private static final Map<HibernateVersion, EntityModel> ON_H2 = new EnumMap<>(HibernateVersion.class);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theWholeModelBecomesDdl(HibernateVersion hibernate) {
        EntityModel model = onH2(hibernate);

        assertThat(model.hibernateVersion()).isEqualTo(hibernate.version);
        assertThat(model.dialect()).isEqualTo("org.hibernate.dialect.H2Dialect");
        assertThat(model.entities()).isEqualTo(7);
        assertThat(model.notes()).isEmpty();
        assertThat(model.statements())
                .contains("create schema if not exists sales")
                .contains("create sequence customer_seq start with 1 increment by 10")
                .contains("create index ix_name on customers (fullName)");
    }

    @ParameterizedTest
    @EnumSource
    void tablesColumnsAndConstraintsAreWrittenForPostgresql(HibernateVersion hibernate) {
        EntityModel model = new EntityModelReader().read(shop(hibernate).on(TestProject.POSTGRESQL));

        assertThat(model.dialect()).isEqualTo("org.hibernate.dialect.PostgreSQLDialect");
        assertThat(model.statements())
                .noneMatch(statement -> statement.endsWith(";"))
                .contains("create sequence customer_seq start with 1 increment by 10")
                .anyMatch(statement -> statement.startsWith("create table customers (")
                        && statement.contains("fullName varchar(80) not null")
                        && statement.contains("zip varchar(10)"))
                .anyMatch(statement -> statement.startsWith("create table sales.\"Order\" (")
                        && statement.contains("customer_id bigint not null")
                        && statement.contains("status in ('OPEN','PAID')"))
                .anyMatch(statement -> statement.startsWith("alter table if exists sales.\"Order\" add constraint ")
                        && statement.endsWith(" foreign key (customer_id) references customers"));
        assertThat(String.join("\n", model.statements())).contains("constraint uq_email unique (eMail)");
    }

    @ParameterizedTest
    @EnumSource
    void everyTableNamesTheEntityOrAttributeBehindIt(HibernateVersion hibernate) {
        EntityModel model = onH2(hibernate);

        MappedName sales = new MappedName("sales", false);
        assertThat(model.tables())
                .containsExactly(
                        new MappedTable(null, new MappedName("Animal", false), "com.acme.Animal"),
                        new MappedTable(null, new MappedName("Card", false), "com.acme.Card"),
                        new MappedTable(null, new MappedName("Label", false), "com.acme.Label"),
                        new MappedTable(null, new MappedName("Payment", false), "com.acme.Payment"),
                        new MappedTable(null, new MappedName("customer_tags", false), "com.acme.Customer#tags"),
                        new MappedTable(null, new MappedName("customers", false), "com.acme.Customer"),
                        new MappedTable(sales, new MappedName("Order", true), "com.acme.Order"),
                        new MappedTable(sales, new MappedName("order_labels", false), "com.acme.Order#labels"));
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnNamesTheAttributeBehindIt(HibernateVersion hibernate) {
        EntityModel model = onH2(hibernate);

        assertThat(model.columns().stream().map(EntityModelReaderTest::line))
                .containsExactly(
                        "Animal.DTYPE com.acme.Animal",
                        "Animal.breed com.acme.Dog#breed",
                        "Animal.id com.acme.Animal#id",
                        "Animal.name com.acme.Animal#name",
                        "Card.holder com.acme.Card#holder",
                        "Card.id com.acme.Card#id",
                        "Label.code com.acme.Label#code",
                        "Payment.amount com.acme.Payment#amount",
                        "Payment.id com.acme.Payment#id",
                        "Payment.paid_order com.acme.Order#payments",
                        "customer_tags.Customer_id com.acme.Customer#tags",
                        "customer_tags.tag com.acme.Customer#tags",
                        "customers.city com.acme.Customer#address.city",
                        "customers.eMail com.acme.Customer#mail",
                        "customers.fullName com.acme.Customer#fullName",
                        "customers.id com.acme.Customer#id",
                        "customers.zip com.acme.Customer#address.postalCode",
                        "sales.`Order`.customer_id com.acme.Order#customer",
                        "sales.`Order`.id com.acme.Order#id",
                        "sales.`Order`.placedOn com.acme.Order#placedOn",
                        "sales.`Order`.status com.acme.Order#status",
                        "sales.order_labels.`Order_id` com.acme.Order#labels",
                        "sales.order_labels.labels_code com.acme.Order#labels");
    }

    @ParameterizedTest
    @EnumSource
    void theNamingStrategyAndTheDefaultSchemaAreHonouredInDdlThatTheEngineTakes(HibernateVersion hibernate)
            throws SQLException {
        EntityModel model = new EntityModelReader()
                .read(shop(hibernate)
                        .on(
                                TestProject.H2,
                                Map.of(
                                        "hibernate.physical_naming_strategy",
                                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                                        "hibernate.default_schema",
                                        "shop")));

        assertThat(model.statements())
                .contains("create schema if not exists shop")
                .anyMatch(statement ->
                        statement.startsWith("create table shop.customers (") && statement.contains("full_name"));
        assertThat(model.columns().stream().map(EntityModelReaderTest::line))
                .contains("shop.customers.full_name com.acme.Customer#fullName");
        execute(model.statements());
    }

    @ParameterizedTest
    @EnumSource
    void readingTwiceGivesTheSame(HibernateVersion hibernate) {
        EntityModel again = new EntityModelReader().read(shop(hibernate).on(TestProject.H2));

        assertThat(again).isEqualTo(onH2(hibernate));
    }

    @ParameterizedTest
    @EnumSource
    void anImportScriptIsNoPartOfTheModel(HibernateVersion hibernate) {
        TestProject project = shop(hibernate)
                .resource("import.sql", "insert into label values ('default');")
                .resource("data.sql", "insert into label values ('named');");
        EntitySource source = project.on(
                TestProject.H2,
                Map.of(
                        "hibernate.hbm2ddl.import_files", "data.sql",
                        "jakarta.persistence.sql-load-script-source", "data.sql"));

        assertThat(new EntityModelReader().read(source).statements())
                .noneMatch(statement -> statement.startsWith("insert"));
    }

    private EntityModel onH2(HibernateVersion version) {
        return ON_H2.computeIfAbsent(
                version,
                hibernate -> new EntityModelReader().read(shop(hibernate).on(TestProject.H2)));
    }

    private TestProject shop(HibernateVersion hibernate) {
        return new TestProject(folder, hibernate.jars()).source(Shop.sources()).compile();
    }

    private static String line(MappedColumn column) {
        MappedName schema = column.schema();
        return (schema == null ? "" : written(schema) + ".") + written(column.table()) + "." + written(column.column())
                + " " + column.source();
    }

    private static String written(MappedName name) {
        return name.quoted() ? "`" + name.text() + "`" : name.text();
    }

    private static void execute(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
                Statement statement = connection.createStatement()) {
            for (String ddl : statements) {
                statement.execute(ddl);
            }
        }
    }
}
