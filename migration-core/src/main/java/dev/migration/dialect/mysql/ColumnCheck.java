package dev.migration.dialect.mysql;

import dev.migration.dialect.Names;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A check that MariaDB keeps with its column, because it was written behind the column's type. It has no name of its own and
 * goes by altering the column, so it gets a name here that says so.
 */
public final class ColumnCheck {
    private static final String PREFIX = "check on ";

    private ColumnCheck() {}

    /** What the check of a column is called. */
    public static Identifier name(String column) {
        return new Identifier(PREFIX + column, true);
    }

    /** The column of a check that is called so. */
    static Optional<String> column(Identifier check) {
        return check.exact() && check.text().startsWith(PREFIX)
                ? Optional.of(check.text().substring(PREFIX.length()))
                : Optional.empty();
    }

    /**
     * Statements that define a column anew as it is, but for its check. Only the catalog knows all of the column, so it is
     * asked when they run.
     *
     * @param end what stands behind the column: its new check with all its words if it has one, and how to carry it out
     */
    static List<String> replace(Names names, QualifiedName table, String column, String end) {
        String head =
                "alter table " + names.sql(table) + " modify column " + names.sql(new Identifier(column, true)) + " ";
        return List.of(
                """
                set @migration = coalesce((select concat(%s, column_type,
                    if(collation_name is null, '', concat(' character set ', character_set_name, ' collate ', collation_name)),
                    if(extra like '%%on update%%',
                        concat(' ', substring_index(substring(extra, locate('on update', extra)), ',', 1)), ''),
                    if(extra like '%%invisible%%', ' invisible', ''),
                    if(extra like '%%auto_increment%%', ' auto_increment', ''),
                    if(coalesce(generation_expression, '') = '',
                        concat(if(is_nullable = 'NO', ' not null', ' null'),
                            if(column_default is null, '', concat(' default ', column_default))),
                        concat(' as (', generation_expression, ')', if(extra like '%%stored%%', ' stored', ' virtual'))),
                    if(column_comment = '', '', concat(' comment ', quote(column_comment))), %s)
                    from information_schema.columns
                    where table_schema = database() and table_name = %s and column_name = %s), 'do 0')""".formatted(
                                MySqlDefinitions.literal(head),
                                MySqlDefinitions.literal(end),
                                MySqlDefinitions.literal(names.stored(table.name())),
                                MySqlDefinitions.literal(column)),
                "prepare migration from @migration",
                "execute migration",
                "deallocate prepare migration");
    }
}
