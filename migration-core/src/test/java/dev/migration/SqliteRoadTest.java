package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.report.Report.ReportedChange;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From one SQLite schema to another, most of them by a rebuild; the proof runs each script there and back with its rows. */
class SqliteRoadTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair("a new table", "create table a (id integer primary key)", """
                    create table a (id integer primary key);
                    create table b (id bigint not null primary key, a_id bigint references a on delete cascade);
                    create index ix on b (a_id desc)""", "table-added"),
                pair(
                        "a longer text",
                        "create table a (id integer primary key, note varchar(20))",
                        "create table a (id integer primary key, note varchar(200))",
                        "column-type-changed"),
                pair(
                        "a column",
                        "create table a (id integer primary key)",
                        "create table a (id integer primary key, note varchar(200))",
                        "column-added"),
                pair(
                        "a required column",
                        "create table a (id integer primary key)",
                        "create table a (id integer primary key, note varchar(200) not null)",
                        "column-added"),
                pair(
                        "a column with the time",
                        "create table a (id integer primary key)",
                        "create table a (id integer primary key, at timestamp default current_timestamp)",
                        "column-added"),
                pair(
                        "a unique",
                        "create table a (id integer primary key, note text)",
                        "create table a (id integer primary key, note text unique)",
                        "unique-added"),
                pair(
                        "a check",
                        "create table a (id integer primary key, note text)",
                        "create table a (id integer primary key, note text check (note <> ''))",
                        "check-added"),
                pair(
                        "a check that is another",
                        "create table a (id integer primary key, note text check (note in ('a','b')))",
                        "create table a (id integer primary key, note text check (note in ('a','b','c')))",
                        "check-changed"),
                pair(
                        "an enforced reference",
                        "create table p (id integer primary key); create table a (id integer primary key, p integer)",
                        "create table p (id integer primary key); create table a (id integer primary key, p integer"
                                + " references p deferrable initially deferred)",
                        "foreign-key-added"),
                pair(
                        "a reference no more",
                        "create table p (id integer primary key); create table a (id integer primary key, p integer references p)",
                        "create table p (id integer primary key); create table a (id integer primary key, p integer)",
                        "foreign-key-dropped"),
                pair(
                        "not null",
                        "create table a (id integer primary key, note text)",
                        "create table a (id integer primary key, note text not null)",
                        "column-nullability-changed"),
                pair(
                        "a default",
                        "create table a (id integer primary key, note text)",
                        "create table a (id integer primary key, note text default (lower('X')))",
                        "column-default-changed"),
                pair(
                        "another key",
                        "create table a (id bigint not null, other bigint not null, primary key (id))",
                        "create table a (id bigint not null, other bigint not null, primary key (id, other))",
                        "primary-key-changed"),
                pair(
                        "numbers",
                        "create table a (id bigint not null primary key, x text)",
                        "create table a (id integer primary key, x text)",
                        "column-identity-changed"),
                pair(
                        "numbers no more",
                        "create table a (id integer primary key, x text)",
                        "create table a (id bigint not null primary key, x text)",
                        "column-identity-changed"),
                pair(
                        "a computed column",
                        "create table a (id integer primary key, x int)",
                        "create table a (id integer primary key, x int, y int generated always as (x * 2) stored)",
                        "column-added"),
                pair(
                        "a computed column, computed otherwise",
                        "create table a (id integer primary key, x int, y int as (x * 2))",
                        "create table a (id integer primary key, x int, y int as (x * 3))",
                        "column-generation-changed"),
                pair(
                        "an index",
                        "create table a (id integer primary key, x text)",
                        "create table a (id integer primary key, x text); create unique index ux on a (lower(x) desc, x collate nocase) where x is not null",
                        "index-added"));
    }

    private static Arguments pair(String name, String before, String after, String kind) {
        return Arguments.of(name, before, after, kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void convergesFromOneSchemaToTheOther(String name, String before, String after, String kind) {
        TestModule module = new TestModule(folder, "sqlite")
                .script("V1__init.sql", before + ";")
                .model(after + ";");
        List<ReportedChange> changes = module.generate().changes();
        assertThat(changes).extracting(ReportedChange::kind).contains(kind);
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings())
                .filteredOn(f -> !f.rule().equals("missing-undo"))
                .isEmpty();
    }
}
