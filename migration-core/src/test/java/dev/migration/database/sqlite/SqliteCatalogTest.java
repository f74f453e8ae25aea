package dev.migration.database.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.dialect.sqlite.SqliteDialect;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteCatalogTest {
    @Test
    void namesWhatHasNoNameAndKeepsOtherNames() throws SQLException {
        Table table = read("create table p (k text, l text, primary key (k, l))", """
                        create table Orders (id integer primary key, k text unique, l text constraint Mine unique,
                          amount int check (amount > 0), check (amount < 9), check (amount <> 5),
                          foreign key (k, l) references p)""")
                .tables()
                .get(0);
        assertThat(table.name()).hasToString("orders");
        assertThat(table.primaryKey()).extracting("name").hasToString("orders_pkey");
        assertThat(table.uniques())
                .extracting(UniqueConstraint::name)
                .map(Identifier::text)
                .containsExactly("mine", "orders_k_key");
        assertThat(table.checks())
                .extracting(CheckConstraint::name)
                .map(Identifier::text)
                .containsExactly("orders_amount_check", "orders_check", "orders_check1");
        ForeignKey key = table.foreignKeys().get(0);
        assertThat(key.name()).hasToString("orders_k_l_fkey");
        assertThat(key.referencedColumns()).map(Identifier::text).containsExactly("k", "l");
    }

    @Test
    void onlyAnIntegerKeyNumbersRows() throws SQLException {
        Schema schema = read(
                "create table a (id INTEGER PRIMARY KEY)",
                "create table b (id INT PRIMARY KEY)",
                "create table c (id integer primary key desc)",
                "create table d (id integer primary key) without rowid",
                "create table e (id integer primary key autoincrement)");
        assertThat(schema.tables())
                .map(table -> table.columns().get(0).identity())
                .map(identity -> identity == null ? "" : identity.kind().name())
                .containsExactly("BY_DEFAULT", "", "", "", "SERIAL");
    }

    @Test
    void comparesTypesAsDeclaredWithoutCaseAndBlanks() throws SQLException {
        Table table =
                read("create table a (a VARCHAR ( 255 ), b decimal(10, 2), c, d Double  Precision, e text collate NoCase)")
                        .tables()
                        .get(0);
        assertThat(table.columns())
                .extracting(Column::type)
                .map(type -> type.sql())
                .containsExactly("varchar(255)", "decimal(10,2)", "blob", "double precision", "text collate nocase");
    }

    @Test
    void tellsWhatTheModelDoesNotKnow() throws SQLException {
        Schema schema = read(
                "create table a (id integer primary key, t text unique on conflict ignore) strict",
                "create view v as select 'a', id from \"a\"",
                "create trigger tr after insert on a begin select 1; end",
                "create virtual table ft using fts5(body)");
        assertThat(schema.tables()).hasSize(1);
        assertThat(schema.unmanaged())
                .map(object -> object.kind() + " " + object.name())
                .contains(
                        "view v",
                        "trigger a.tr",
                        "virtual table ft",
                        "shadow table ft_data",
                        "table option a",
                        "unique option a.t");
        assertThat(schema.unmanaged())
                .map(object -> object.definition())
                .contains("CREATE VIEW v as select 'a', id from a");
    }

    private static Schema read(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return new SqliteCatalog(new SqliteDialect()).read(connection, List.of());
        }
    }
}
