package dev.migration.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.MariaDbFixture;
import dev.migration.database.mysql.MySqlCatalog;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Manner;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the tables say of MariaDB, asked of MariaDB 11.4 with rows in the table: it takes the manner that a statement names, and
 * refuses the next better one. There is no MySQL here; what they say of it rests on its manual, and {@link MySqlMannersTest}
 * holds it.
 */
class OnlineAlterationTest {
    /** The alteration of {@code t} as it is by SQL, what is done before it, and the manner in which it is done. */
    private static final String CASES = """
            add column z int                                       | instant, lock=none
            add column z int not null default 5                    | instant, lock=none
            add column z datetime(6) not null default current_timestamp(6) | instant, lock=none
            add column z int as (g + 1) virtual                    | instant, lock=none
            add column z int as (g + 1) stored                     | copy, lock=none
            add column z uuid default uuid()                       | copy, lock=none
            drop column f                                          | instant, lock=none
            drop column a                                          | nocopy, lock=none
            rename column g to z                                   | instant, lock=none
            modify column v varchar(31)                            | instant, lock=none
            modify column v varchar(63)                            | instant, lock=none
            modify column v varchar(64)                            | instant, lock=none
            modify column m varchar(64)                            | copy, lock=none
            modify column m varchar(60)                            | instant, lock=none
            modify column w varchar(200)                           | instant, lock=none
            modify column w varchar(70)                            | copy, lock=none
            modify column w text                                   | copy, lock=none
            modify column b varbinary(256)                         | copy, lock=none
            modify column f int                                    | copy, lock=none
            modify column a bigint                                 | copy, lock=none
            modify column d datetime(3)                            | copy, lock=none
            modify column e enum('a','b','c')                      | instant, lock=none
            modify column e enum('c','a','b')                      | copy, lock=none
            modify column f bigint not null                        | inplace, lock=none
            modify column g int null                               | inplace, lock=none
            modify column v varchar(20) not null default 'x'       | inplace, lock=none
            alter column v set default 'x'                         | instant, lock=none
            modify column v varchar(10) comment 'x'                | instant, lock=none
            modify column id bigint not null auto_increment        | copy, lock=shared
            add index i (v)                                        | nocopy, lock=none
            add unique index i (v)                                 | nocopy, lock=none
            add fulltext index i (v)                               | copy, lock=none
            add spatial index i (s)                                | copy, lock=none
            drop index ix                                          | nocopy, lock=none
            add constraint k foreign key (f) references p (id)     | copy, lock=none
            add constraint k foreign key (f) references p (id) on delete cascade | copy
            add constraint k check (g > 0)                         | copy, lock=none
            drop constraint ck                                     | instant, lock=none
            drop primary key                                       | copy, lock=none
            comment = 'x'                                          | instant, lock=none
            rename to z                                            | instant
            drop primary key; add primary key (id, g)              | inplace, lock=none
            add constraint k foreign key (f) references p (id); drop foreign key k, drop index k | nocopy, lock=none
            modify column id bigint not null auto_increment; modify column id bigint not null | instant, lock=none
            add column z int as (g + 1) stored; drop column z      | instant, lock=none
            add column z int as (g + 1) stored; modify column f bigint not null | copy, lock=none
            add column z int as (g + 1) stored; modify column g int null | inplace, lock=none
            add column z int as (g + 1) stored; modify column z int as (g + 1) stored comment 'x' | copy, lock=none
            add column z int as (g + 1) virtual; modify column z int as (g + 1) virtual comment 'x' | instant, lock=none
            add column z int as (g + 1) virtual, add index i (z); modify column z int as (g + 1) virtual comment 'x' | copy, lock=none
            add fulltext index i (v); add column z int             | copy, lock=none
            add fulltext index i (v); drop column f                | copy, lock=none
            add fulltext index i (v); modify column g int null     | copy, lock=none
            add fulltext index i (v); modify column v varchar(20)  | instant, lock=none
            add fulltext index i (v); add column z int as (g + 1) virtual | instant, lock=none
            add spatial index i (s); add column z int              | instant, lock=none
            add spatial index i (s); modify column g int null      | copy, lock=none
            add column y int as (g + 1) virtual, add index i (y); add column z int | copy, lock=none
            add column y int as (g + 1) virtual, add index i (y); modify column f bigint not null | copy, lock=none
            add column y int as (g + 1) stored, add index i (y); add column z int | instant, lock=none
            add column y int as (g + 1) stored, add index i (y); modify column f bigint not null | copy, lock=none
            add constraint k foreign key (f) references p (id) on delete cascade; add column z int | instant, lock=none
            add constraint k foreign key (f) references p (id) on delete cascade; modify column g int null | inplace, lock=none
            add constraint k foreign key (f) references p (id) on delete cascade; add constraint l check (g > 0) | copy, lock=shared
            add constraint k foreign key (f) references p (id) on update set null; modify column a bigint | copy, lock=shared
            """;

    private static final QualifiedName T = QualifiedName.of("t");
    private static final List<String> BEST_FIRST = List.of("instant", "nocopy", "inplace", "copy");

    private final MySqlDialect dialect = new MySqlDialect(Release.of(Flavour.MARIADB, "11.4.5"));

    @TestFactory
    Stream<DynamicTest> theEngineTakesTheMannerAndNoBetterOne() {
        return CASES.lines().map(line -> {
            String[] columns = line.split("\\|", 2);
            return DynamicTest.dynamicTest(
                    columns[0].strip(), () -> takes(columns[0].strip(), "algorithm=" + columns[1].strip()));
        });
    }

    private void takes(String alterations, String expected) throws SQLException {
        int last = alterations.lastIndexOf(';');
        String before = last < 0 ? "" : alterations.substring(0, last);
        String alteration = alterations.substring(last + 1).strip();
        Operation operation = operation(before, alteration);
        Manner manner = dialect.manner(operation, table(before)).orElseThrow();
        assertThat(manner.clause()).isEqualTo(expected);
        assertThat(manner.writersWait()).isEqualTo(expected.endsWith("shared"));

        try (Connection connection = created(before);
                Statement statement = connection.createStatement()) {
            for (String sql : dialect.statements(new Bounded(T, operation, manner.clause()), Guard.NONE)) {
                statement.execute(sql);
            }
        }
        for (String better : better(expected)) {
            try (Connection connection = created(before);
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("alter table t " + alteration + ", " + better))
                        .as(better)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(dialect.refusesManner(refusal))
                                        .isTrue());
            }
        }
    }

    /** Less work in front of the same lock, or any algorithm without one. */
    private static List<String> better(String manner) {
        String algorithm = manner.replaceAll("algorithm=(\\w+).*", "$1");
        List<String> better = new ArrayList<>();
        BEST_FIRST
                .subList(0, BEST_FIRST.indexOf(algorithm))
                .forEach(other -> better.add("algorithm=" + other + ", lock=none"));
        if (manner.endsWith("shared")) {
            better.add("algorithm=copy, lock=none");
        }
        return better;
    }

    private static final String START = """
            create table p (id bigint primary key);
            insert into p values (1), (2);
            create table t (id bigint not null primary key, a int, v varchar(10), m varchar(40), w varchar(100),
                b varbinary(200), e enum('a','b'), d datetime(6), f bigint, g int not null, s point not null,
                key ix (a), constraint ck check (g > -1));
            insert into t values (1, 1, 'a', 'b', 'c', 'd', 'a', now(), 1, 5, point(1, 1)),
                (2, 2, 'b', 'c', 'd', 'e', 'b', now(), 2, 6, point(2, 2));
            """;

    private static Connection created(String alterations) throws SQLException {
        Connection connection = MariaDbFixture.database();
        try (Statement statement = connection.createStatement()) {
            for (String sql : START.split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            for (String alteration : alterations.split(";", -1)) {
                if (!alteration.isBlank()) {
                    statement.execute("alter table t " + alteration);
                }
            }
        }
        return connection;
    }

    private Table table(String alterations) throws SQLException {
        try (Connection connection = created(alterations)) {
            return new MySqlCatalog(dialect)
                    .read(connection, List.of())
                    .table(T)
                    .orElseThrow();
        }
    }

    /** The operation that a plan has for what the engine makes of the alteration. */
    private Operation operation(String before, String alteration) throws SQLException {
        Table start = table(before);
        if (alteration.equals("rename to z")) {
            return new RenameTable(T, Identifier.of("z"));
        }
        Table end = table(before.isEmpty() ? alteration : before + ";" + alteration);
        List<Operation> found = new ArrayList<>(columns(start, end));
        if (found.isEmpty()) {
            found.addAll(others(start, end));
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Operation> columns(Table start, Table end) {
        List<Column> added = without(end.columns(), start.columns());
        List<Column> gone = without(start.columns(), end.columns());
        if (added.isEmpty()) {
            return map(gone, column -> new DropColumn(T, column.name()));
        }
        if (gone.isEmpty()) {
            return map(added, column -> new AddColumn(T, column));
        }
        Column from = gone.get(0);
        Column to = added.get(0);
        return List.of(
                from.name().equals(to.name())
                        ? new RedefineColumn(T, from, to)
                        : new RenameColumn(T, from.name(), to.name()));
    }

    private static List<Operation> others(Table start, Table end) {
        List<Operation> found = new ArrayList<>();
        found.addAll(map(without(end.indexes(), start.indexes()), index -> new CreateIndex(T, index)));
        found.addAll(map(without(start.indexes(), end.indexes()), index -> new DropIndex(T, index.name())));
        found.addAll(map(without(end.uniques(), start.uniques()), unique -> new AddUnique(T, unique)));
        found.addAll(map(without(end.foreignKeys(), start.foreignKeys()), key -> new AddForeignKey(T, key)));
        found.addAll(map(
                without(start.foreignKeys(), end.foreignKeys()), key -> drop(key.name(), ConstraintKind.FOREIGN_KEY)));
        found.addAll(map(without(end.checks(), start.checks()), check -> new AddCheck(T, check)));
        found.addAll(map(without(start.checks(), end.checks()), check -> drop(check.name(), ConstraintKind.CHECK)));
        if (start.primaryKey() == null && end.primaryKey() != null) {
            found.add(new AddPrimaryKey(T, end.primaryKey()));
        }
        if (start.primaryKey() != null && end.primaryKey() == null) {
            found.add(drop(start.primaryKey().name(), ConstraintKind.PRIMARY_KEY));
        }
        if (!Objects.equals(start.comment(), end.comment())) {
            found.add(new CommentTable(T, end.comment()));
        }
        return found;
    }

    private static Operation drop(Identifier name, ConstraintKind kind) {
        return new DropConstraint(T, name, kind);
    }

    private static <E> List<E> without(List<E> all, List<E> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static <E> List<Operation> map(List<E> all, Function<E, Operation> operation) {
        return all.stream().map(operation).toList();
    }
}
