package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.report.Report;
import dev.migration.report.Report.ReportedChange;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only MariaDB and MySQL do, from a history and a model to scripts that are proved, there and back. */
class MySqlRoadTest {
    private static final String PARENT = "create table parent (id bigint primary key, code varchar(20) unique);\n";

    /** What happens, the table before, and the table after. */
    private static final String PAIRS = """
            # an index takes the place of the one that a foreign key got by itself
            create table t (id int primary key, p bigint, constraint fk foreign key (p) references parent (id));
            create table t (id int primary key, p bigint, key ix (p), constraint fk foreign key (p) references parent (id));

            # a unique constraint takes its place
            create table t (id int primary key, p bigint, constraint fk foreign key (p) references parent (id));
            create table t (id int primary key, p bigint, constraint u unique (p), constraint fk foreign key (p) references parent (id));

            # a unique constraint of a foreign key goes
            create table t (id int primary key, p bigint, constraint u unique (p), constraint fk foreign key (p) references parent (id));
            create table t (id int primary key, p bigint, constraint fk foreign key (p) references parent (id));

            # a foreign key goes with its index
            create table t (id int primary key, p bigint, constraint fk foreign key (p) references parent (id));
            create table t (id int primary key, p bigint);

            # a foreign key without a name cascades
            create table t (id int primary key, p bigint, foreign key (p) references parent (id));
            create table t (id int primary key, p bigint, foreign key (p) references parent (id) on delete cascade);

            # the check of a column lists more
            create table t (id int primary key, s tinyint check (s between 0 and 2));
            create table t (id int primary key, s tinyint check (s between 0 and 3));

            # the column of a check gets a default
            create table t (id int primary key, s varchar(9) check (s in ('a', 'b')));
            create table t (id int primary key, s varchar(9) default 'a' check (s in ('a', 'b')));

            # the check of a column goes
            create table t (id int primary key, s varchar(9) check (s in ('a', 'b')));
            create table t (id int primary key, s varchar(9));

            # a key starts to number
            create table t (id int primary key);
            create table t (id int auto_increment primary key);

            # a column of another collation gets longer
            create table t (id int primary key, s varchar(9) collate utf8mb4_unicode_ci not null default 'x' comment 'c');
            create table t (id int primary key, s varchar(19) collate utf8mb4_unicode_ci not null default 'x' comment 'c');

            # the collation of a table says nothing of its columns
            create table t (id int primary key, s varchar(9)) default charset=latin1 collate=latin1_bin;
            create table t (id int primary key, s varchar(9), n varchar(5));

            # a native enum gets a constant in the middle and a default
            create table t (id int primary key, s enum('a', 'c'));
            create table t (id int primary key, s enum('a', 'b', 'c') not null default 'c');

            # unsigned numbers get larger
            create table t (id int unsigned primary key, n smallint unsigned not null default 3);
            create table t (id bigint unsigned primary key, n int unsigned not null default 3);

            # a time knows when it was changed
            create table t (id int primary key, c datetime(6));
            create table t (id int primary key, c datetime(6) not null default current_timestamp(6) on update current_timestamp(6));

            # a generated column, json, uuid and comments come
            create table t (id int primary key, a int);
            create table t (id int primary key, a int comment 'it''s \\\\', j json, u uuid default uuid(), g int as (a + 1) stored comment 'g', v int as (a * 2) virtual) comment 'all';

            # a sequence and a default of it come
            create table t (id int primary key);
            create sequence s start with 5 increment by 50 nocache; create table t (id int primary key, n bigint default nextval(s));

            # an index of two keys that serves a foreign key changes
            create table t (id int primary key, p bigint, n int, key ix (p, n), constraint fk foreign key (p) references parent (id));
            create table t (id int primary key, p bigint, n int, key ix (p, n desc), constraint fk foreign key (p) references parent (id));
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> pairs() {
        return Stream.of(PAIRS.split("\n\n")).map(pair -> {
            String[] lines = pair.strip().split("\n", 3);
            return Arguments.of(lines[0].substring(2), lines[1], lines[2]);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void aScriptIsProvedThereAndBack(String name, String before, String after) {
        TestModule module = new TestModule(folder, "mariadb")
                .script("V1__init.sql", PARENT + before)
                .script("U1__init.sql", "drop table t; drop table parent;")
                .model(PARENT + after);

        Report report = module.generate();

        assertThat(report.changes()).extracting(ReportedChange::kind).isNotEmpty();
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }
}
