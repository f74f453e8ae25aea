package dev.migration;

import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.Rows;
import dev.migration.database.ScratchDatabase;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What contract scripts take away and their undos bring back. */
class ArchiveTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void theValuesOfAColumnComeBack(String database) throws SQLException {
        TestModule module = module(database, """
                create table users (
                    id bigint primary key, name varchar(9), fax varchar(9) default 'none', tel varchar(9) not null,
                    constraint users_tel unique (tel));
                """, "create table users (id bigint primary key, name varchar(9));");

        Report report = module.generate();

        assertThat(report.scripts())
                .filteredOn(script -> script.phase().equals("contract"))
                .extracting(ReportedScript::undoVerdict)
                .containsExactly("lossless", "lossless");
        assertThat(module.contract("drop_users_fax").scripts())
                .extracting(ReportedScript::undoVerdict)
                .containsExactly("lossless");
        try (ScratchDatabase scratch = scratch(database)) {
            module.run(SCRIPTS + "V1__start.sql", scratch);
            module.run(SCRIPTS + "V2__users_tel.sql", scratch);
            execute(
                    scratch,
                    "insert into users values (1, 'ann', 'f1', 't1'), (2, 'bob', null, 't2'), (3, 'c', 'f3', 't3')");

            module.run(SCRIPTS + "V3__drop_users_fax.sql", scratch);
            module.run(CONTRACTS + "drop_users_tel.sql", scratch);
            execute(
                    scratch,
                    "delete from users where id = 3",
                    "update users set name = 'bert' where id = 2",
                    "insert into users (id, name) values (4, 'dan')");
            for (String undo : List.of(CONTRACTS + "drop_users_tel.undo.sql", SCRIPTS + "U3__drop_users_fax.sql")) {
                module.run(undo, scratch);
                module.run(undo, scratch);
            }

            assertThat(rows(scratch, "select id, name, fax, tel from users order by id"))
                    .containsExactly("1 ann f1 t1", "2 bert null t2", "4 dan none null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void theRowsOfATableComeBackAndItsNumbersGoOn(String database) throws SQLException {
        String users = "create table users (id bigint primary key);\n";
        TestModule module = module(database, users + """
                create table notes (%s, text varchar(9) not null, users_id bigint, above bigint,
                    constraint notes_user foreign key (users_id) references users (id),
                    constraint notes_above foreign key (above) references notes (id));
                create index notes_text on notes (text);
                """.formatted(numbered(database)), users)
                .drop("notes");

        Report report = module.generate();

        assertThat(report.scripts()).extracting(ReportedScript::undoVerdict).containsExactly("lossless");
        try (ScratchDatabase scratch = scratch(database)) {
            module.run(SCRIPTS + "V1__start.sql", scratch);
            execute(
                    scratch,
                    "insert into users values (7)",
                    "insert into notes (text, users_id) values ('one', 7)",
                    "insert into notes (text, above) values ('two', 1)",
                    "update notes set above = 2 where id = 1");
            List<String> before = rows(scratch, "select * from notes order by id");
            module.run(CONTRACTS + "drop_notes.sql", scratch);
            module.run(CONTRACTS + "drop_notes.undo.sql", scratch);
            module.run(CONTRACTS + "drop_notes.undo.sql", scratch);

            assertThat(rows(scratch, "select * from notes order by id"))
                    .isEqualTo(before)
                    .hasSize(2);
            execute(scratch, "insert into notes (text) values ('new')");
            assertThat(rows(scratch, "select id from notes where text = 'new'")).containsExactly("3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void anArchiveIsNobodysBusiness(String database) {
        TestModule module = module(
                        database,
                        "create table users (id bigint primary key, fax varchar(9));"
                                + "create table old_users (id bigint primary key, name varchar(9), fax varchar(9));",
                        "create table users (id bigint primary key);"
                                + "create table new_users (id bigint primary key, name varchar(9), fax varchar(9));")
                .drop("old_users");
        module.generate();
        module.contract("drop_old_users");
        module.contract("drop_users_fax");
        module.noAnswers();

        Report report = module.check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.tolerated())
                .extracting(change -> change.kind() + " " + change.object() + " " + change.because())
                .containsExactly(
                        "table-dropped zz_archive_old_users unmanaged", "table-dropped zz_archive_users_fax unmanaged");
        assertThat(module.generate().scripts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aColumnWithoutAKeyBesideItIsLost(String database) {
        TestModule module = module(
                database,
                "create table tags (name varchar(9), fax varchar(9));"
                        + "create table pairs (a bigint, b bigint, primary key (a, b));",
                "create table tags (name varchar(9)); create table pairs (a bigint not null);");

        Report report = module.generate();

        // On SQLite the rest of the key accepted NULL, and refuses it in a contract script of its own.
        assertThat(report.scripts())
                .filteredOn(script -> script.file().startsWith(CONTRACTS + "drop_"))
                .extracting(ReportedScript::undoVerdict)
                .containsExactly("lossy", "lossy");
        assertThat(module.read(CONTRACTS + "drop_tags_fax.sql").replace("\n-- ", " "))
                .contains("They are not archived: tags has no primary key");
        assertThat(module.read(CONTRACTS + "drop_pairs_b.sql").replace("\n-- ", " "))
                .contains("They are not archived: the primary key goes with it");
    }

    private static String numbered(String database) {
        return switch (database) {
            case "mariadb" -> "id bigint auto_increment primary key";
            case "sqlite" -> "id integer primary key autoincrement";
            default -> "id bigint generated always as identity primary key";
        };
    }

    private TestModule module(String database, String history, String model) {
        return module(folder, database, history, model);
    }

    static TestModule module(Path folder, String database, String history, String model) {
        return new TestModule(folder, database)
                .script("V1__start.sql", history)
                .script("U1__start.sql", undo(history))
                .model(model)
                .archive();
    }

    /** Drops what the script creates, the last thing first. */
    static String undo(String history) {
        List<String> drops = new ArrayList<>();
        Pattern.compile("create (table|schema|type) ((?:\"[^\"]+\"|`[^`]+`|[\\w.])+)")
                .matcher(history)
                .results()
                .forEach(found -> drops.add(0, "drop " + found.group(1) + " " + found.group(2) + ";\n"));
        return String.join("", drops);
    }

    static ScratchDatabase scratch(String database) {
        return TestDatabases.SHARED.server(DatabaseChoice.parse(database)).scratch();
    }

    static void execute(ScratchDatabase scratch, String... statements) throws SQLException {
        try (Statement statement = scratch.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> rows(ScratchDatabase scratch, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        Rows.each(scratch.connection(), query, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(String.valueOf(row.getString(i)));
            }
            rows.add(String.join(" ", values));
        });
        return rows;
    }
}
