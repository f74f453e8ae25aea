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

            # the number of a foreign key gets larger
            create table r (id int primary key); create table t (id int primary key, r int not null default 3 comment 'c', constraint fk foreign key (r) references r (id) on delete cascade);
            create table r (id bigint auto_increment primary key); create table t (id int primary key, r bigint not null default 3 comment 'c', constraint fk foreign key (r) references r (id) on delete cascade);

            # only the column that refers gets longer
            create table t (id int primary key, p varchar(20) not null, constraint fk foreign key (p) references parent (code));
            create table t (id int primary key, p varchar(255), constraint fk foreign key (p) references parent (code));

            # only the column that is referred to gets longer
            create table r (code varchar(36) not null unique); create table t (id int primary key, p varchar(36), constraint fk foreign key (p) references r (code));
            create table r (code varchar(255) not null unique); create table t (id int primary key, p varchar(36), constraint fk foreign key (p) references r (code));

            # a key that refers to itself gets larger
            create table t (id int primary key, p int, constraint fk foreign key (p) references t (id));
            create table t (id bigint primary key, p bigint, constraint fk foreign key (p) references t (id));

            # a key of several columns gets longer, and foreign keys come and go beside it
            create table r (a int, b varchar(9), primary key (a, b)); create table t (id int primary key, a int, b varchar(9), p bigint, key ix (b), constraint fk foreign key (a, b) references r (a, b), constraint gone foreign key (p) references parent (id));
            create table r (a bigint, b varchar(99), primary key (a, b)); create table t (id int primary key, a bigint, b varchar(99), p bigint, n bigint, key ix (b), constraint fk foreign key (a, b) references r (a, b) on delete cascade, constraint come foreign key (n) references parent (id));

            # a column keeps its check and all else while its type changes
            create table t (id int primary key, s varchar(9) collate utf8mb4_bin not null default 'a' comment 'it''s' check (s <> 'x'), n int not null default 3 check (n > 2), j json);
            create table t (id int primary key, s varchar(29) collate utf8mb4_bin not null default 'a' comment 'it''s' check (s <> 'x'), n bigint not null default 3 check (n > 2), j json);

            # a column keeps its check while it refuses NULL, and gets another comment and default
            create table t (id int primary key, a int check (a > 1), b varchar(9) check (b <> ''), c datetime(6) default current_timestamp(6) on update current_timestamp(6) check (c > '2000-01-01'));
            create table t (id int primary key, a int not null check (a > 1), b varchar(9) comment 'b' check (b <> ''), c datetime(6) default null on update current_timestamp(6) check (c > '2000-01-01'));

            # the check of a column changes together with its type
            create table t (id int primary key, s tinyint check (s between 0 and 2));
            create table t (id int primary key, s smallint not null check (s between 0 and 3));

            # the check of a column comes together with its type, and another goes
            create table t (id int primary key, a int, b int check (b > 0));
            create table t (id int primary key, a bigint check (a > 0), b bigint);

            # a key that numbers, with a check, gets larger
            create table t (id int auto_increment comment 'no' primary key, g int as (id2 + 1) stored comment 'g', id2 int);
            create table t (id bigint auto_increment comment 'no' primary key, g int as (id2 + 1) stored comment 'other', id2 int);

            # a primary key whose index serves a foreign key goes, and another comes
            create table t (p bigint, code varchar(20), primary key (p, code), constraint fk foreign key (p) references parent (id), constraint fc foreign key (code) references parent (code));
            create table t (p bigint, code varchar(20), n int not null, primary key (n, p), constraint fk foreign key (p) references parent (id), constraint fc foreign key (code) references parent (code));

            # a foreign key goes whose index serves another one
            create table r (a bigint, b varchar(20), primary key (a, b)); create table t (id int primary key, a bigint, b varchar(20), constraint one foreign key (a) references parent (id), constraint two foreign key (a, b) references r (a, b));
            create table r (a bigint, b varchar(20), primary key (a, b)); create table t (id int primary key, a bigint, b varchar(20), constraint one foreign key (a) references parent (id));

            # two foreign keys of one column, and one goes
            create table t (id int primary key, a bigint, constraint one foreign key (a) references parent (id), constraint two foreign key (a) references parent (id) on delete cascade);
            create table t (id int primary key, a bigint, constraint one foreign key (a) references parent (id));

            # what MariaDB does not cast goes through a text, in one definition with all else
            create table t (id int primary key, n bigint not null default 3 comment 'n', u uuid, a inet6 default '::1');
            create table t (id int primary key, n uuid default uuid() comment 'u', u bigint not null default 1, a inet4);

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
                .script("U1__init.sql", "drop table t; drop table if exists r; drop table parent;")
                .model(PARENT + after);

        Report report = module.generate();

        assertThat(report.changes()).extracting(ReportedChange::kind).isNotEmpty();
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }
}
