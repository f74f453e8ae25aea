package dev.migration.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Batches;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Procedures and triggers as text, and what MySQL says otherwise than MariaDB. */
class StoredProgramTest {
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final Column NAME = Column.of(Identifier.of("name"), DataType.other("varchar(20)"), true);

    private static MySqlDialect mySql(String version) {
        return new MySqlDialect(Release.of(Flavour.MYSQL, version));
    }

    /** The client ends a statement wherever it finds the delimiter. */
    @Test
    void aDelimiterDoesNotOccurInWhatItEnds() {
        String text = mySql("8.4.0").script(List.of("do 0", "create procedure p() select 'http://1'", "do 1"));

        assertThat(text).isEqualTo("""
                do 0;
                delimiter //1//
                create procedure p() select 'http://1'
                //1//
                delimiter ;
                do 1;
                """);
    }

    @Test
    void aLongNameIsCutAndStaysItsOwn() {
        Identifier one = new Identifier("c".repeat(63) + "1", false);
        Identifier two = new Identifier("c".repeat(63) + "2", false);

        assertThat(procedure(one)).hasSize(64).startsWith("migration_fill_users_ccc");
        assertThat(procedure(one)).isNotEqualTo(procedure(two));
    }

    private static String procedure(Identifier column) {
        Backfill backfill = new Backfill(USERS, List.of(), column, "1", false, List.of(), Batches.USUAL);
        String call = mySql("8.4.0").statements(backfill, Guard.NONE).get(2);
        return call.substring("call ".length(), call.length() - "()".length());
    }

    @Test
    void mySqlKnowsIfNotExistsBeforeATriggerSincePatch29() {
        CreateMirror create = new CreateMirror(USERS, NAME, NAME.named(Identifier.of("login")));

        assertThat(mySql("8.0.29").statements(create, Guard.IF_EXISTS))
                .hasSize(2)
                .allMatch(sql -> sql.contains("create trigger if not exists users_keep_login_"));
        assertThat(mySql("8.0.28").statements(create, Guard.IF_EXISTS))
                .hasSize(4)
                .contains("drop trigger if exists users_keep_login_update")
                .noneMatch(sql -> sql.contains("if not exists"));
    }

    @Test
    void mySqlWantsBracketsAroundAnExpressionForADefault() {
        assertThat(mySql("8.4.0").statements(new SetDefault(USERS, NAME, "uuid()"), Guard.NONE))
                .containsExactly("alter table users alter column name set default (uuid())");
        assertThat(mySql("8.4.0").statements(new SetDefault(USERS, NAME, "'a'"), Guard.NONE))
                .containsExactly("alter table users alter column name set default 'a'");
    }
}
