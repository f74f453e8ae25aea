package dev.migration.database.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migration.database.sqlite.Clause.Kind;
import dev.migration.schema.Deferrability;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableClausesTest {
    @Test
    void readsTheClausesOfColumns() {
        assertThat(TableClauses.of("""
                        CREATE TABLE a (id integer constraint pk primary key autoincrement not null,
                          "b b" VARCHAR ( 20 ) collate nocase default (1 + (2)) unique on conflict replace check ("b b" <> ')'),
                          c double precision default -1 as (id * 2) stored,
                          d text references p (x) on delete set null on update cascade not deferrable initially immediate)"""))
                .extracting(Clause::kind, Clause::name, Clause::column, Clause::columns, Clause::text, Clause::option)
                .containsExactly(
                        tuple(Kind.AUTOINCREMENT, "pk", "id", List.of("id"), "", ""),
                        tuple(Kind.NOT_NULL, null, "id", List.of(), "", ""),
                        tuple(Kind.COLLATION, null, "b b", List.of(), "nocase", ""),
                        tuple(Kind.UNIQUE, null, "b b", List.of("b b"), "", "on conflict replace"),
                        tuple(Kind.CHECK, null, "b b", List.of(), "\"b b\" <> ')'", ""),
                        tuple(Kind.GENERATION, null, "c", List.of(), "id * 2", ""),
                        tuple(Kind.FOREIGN_KEY, null, "d", List.of("d"), "", ""));
    }

    @Test
    void readsTheConstraintsOfTheTable() {
        assertThat(TableClauses.of("""
                        CREATE TABLE [a(b] (x, y -- , primary key (
                          , constraint `k 1` primary key (x desc, y), unique (y collate nocase) check (x in (1, 2)) /* ( */
                          constraint f foreign key (x, y) references a match full deferrable initially deferred) strict"""))
                .extracting(Clause::kind, Clause::name, Clause::columns, Clause::text, Clause::option)
                .containsExactly(
                        tuple(Kind.PRIMARY_KEY, "k 1", List.of("x", "y"), "", "desc"),
                        tuple(Kind.UNIQUE, null, List.of("y"), "", "collate nocase"),
                        tuple(Kind.CHECK, null, List.of(), "x in (1, 2)", ""),
                        tuple(Kind.FOREIGN_KEY, "f", List.of("x", "y"), "", "match full"));
    }

    @Test
    void readsWhenAForeignKeyIsChecked() {
        assertThat(TableClauses.of("create table a (b references p deferrable initially deferred,"
                        + " c references p deferrable, d references p not deferrable initially deferred)"))
                .extracting(Clause::deferrability)
                .containsExactly(
                        Deferrability.INITIALLY_DEFERRED,
                        Deferrability.INITIALLY_IMMEDIATE,
                        Deferrability.NOT_DEFERRABLE);
    }
}
