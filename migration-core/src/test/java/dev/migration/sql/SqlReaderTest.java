package dev.migration.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.AddColumn;
import dev.migration.sql.act.ColumnAct.DropColumn;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.RowAct.Delete;
import dev.migration.sql.act.TableAct.AddConstraint;
import dev.migration.sql.act.TableAct.DropConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {

    @Test
    void oneAlterTableOfSeveralActionsIsSeveralActsWithTheirLines() {
        Statement statement = read(
                Engine.POSTGRESQL,
                "ALTER TABLE ONLY public.\"Orders\"\n  DROP COLUMN IF EXISTS note CASCADE,\n  ADD COLUMN x integer[] DEFAULT"
                        + " '{}'::integer[] NOT NULL,\n  ADD CONSTRAINT c CHECK (x > 0) NOT VALID");

        assertThat(statement.acts())
                .hasExactlyElementsOfTypes(DropColumn.class, AddColumn.class, AddConstraint.class)
                .extracting(Act::line)
                .containsExactly(2, 3, 4);
        assertThat(((DropColumn) statement.acts().get(0)).object()).isEqualTo("public.Orders.note");
        assertThat(((AddColumn) statement.acts().get(1)).definition().notNull()).isTrue();
    }

    @Test
    void wordsInTextsAndCommentsAreNoStatements() {
        Statement statement = read(
                Engine.POSTGRESQL,
                "insert /* drop table a; /* nested */ */ into b values ('drop table c', $x$drop table d$x$) -- drop table e");

        assertThat(statement.acts()).hasSize(1).noneMatch(Drop.class::isInstance);
    }

    @Test
    void aBlockIsSearched() {
        Statement statement = read(
                Engine.POSTGRESQL,
                "do $$\nbegin\n  if exists (select 1) then\n    alter table a drop column b;\n  end if;\n  execute 'drop table c';"
                        + "\nend\n$$");

        assertThat(((Act.Block) statement.acts().get(0)).acts())
                .hasExactlyElementsOfTypes(DropColumn.class, Drop.class)
                .extracting(Act::line)
                .containsExactly(4, 6);
    }

    @Test
    void mysqlsSpellingsAreRead() {
        List<Act> acts = read(
                        Engine.MYSQL,
                        "/*!40101 ALTER TABLE `a` MODIFY b INT UNSIGNED NOT NULL DEFAULT '0' COMMENT 'it''s' AFTER c,"
                                + " DROP FOREIGN KEY d, DROP INDEX e, DROP f */")
                .acts();

        assertThat(acts)
                .hasExactlyElementsOfTypes(RedefineColumn.class, DropConstraint.class, Drop.class, DropColumn.class);
    }

    @Test
    void h2DropsColumnsInAList() {
        assertThat(read(Engine.H2, "ALTER TABLE T DROP COLUMN IF EXISTS A, B").acts())
                .hasExactlyElementsOfTypes(DropColumn.class, DropColumn.class);
    }

    @Test
    void aDeleteInsideOfAQueryIsSeen() {
        List<Act> acts = read(Engine.POSTGRESQL, "with gone as (delete from a returning *) select * from gone")
                .acts();

        assertThat(acts.get(0)).isEqualTo(new Delete(1, QualifiedName.of("a"), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"frobnicate all", "alter table t frobnicate", "create frobnication x", "drop frobnication x"})
    void whatIsNotUnderstoodIsOpaque(String sql) {
        assertThat(read(Engine.POSTGRESQL, sql).acts()).hasSize(1).hasOnlyElementsOfType(Act.Opaque.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'x", "select (1", "select 1)", "select /* 1", "select \"x", "do $$ begin"})
    void whatIsBrokenIsTold(String sql) {
        assertThat(read(Engine.POSTGRESQL, sql).broken()).isNotNull();
    }

    @Test
    void theNormalisedTextHasNoCommentsAndOneBlank() {
        assertThat(read(Engine.POSTGRESQL, "DROP  TABLE -- gone\n \"Orders\" ;").normalised())
                .isEqualTo("drop table \"Orders\"");
    }

    private static Statement read(Engine engine, String sql) {
        return new SqlReader(engine).read(sql, 1, true);
    }
}
