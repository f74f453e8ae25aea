package dev.migration.dialect.mysql;

import dev.migration.dialect.Names;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A foreign key of a table in use. The engine looks at the rows that are there only while it copies the table, and locks those
 * that they refer to until it is done. With its checks off it takes the key at once, for all that is written from then on; a query
 * that locks nothing then looks for rows without their counterpart.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html">MySQL: Online DDL operations, adding a
 *     foreign key constraint</a>
 * @see <a href="https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-online-ddl">MariaDB: InnoDB online
 *     DDL</a>
 */
final class MySqlForeignKey {
    private static final int MESSAGE_LETTERS = 128;

    private final Names names;

    MySqlForeignKey(Names names) {
        this.names = names;
    }

    /** The statement that adds the key, with the checks off where nobody is to look at the rows. */
    static List<String> unlooked(ForeignKey key, String statement) {
        return key.validity() == Validity.NOT_VALID
                ? List.of(
                        "set @migration_checks = @@session.foreign_key_checks",
                        "set session foreign_key_checks = 0",
                        statement,
                        "set session foreign_key_checks = @migration_checks")
                : List.of(statement);
    }

    /** A procedure that fails where there is a row without its counterpart. */
    List<String> validation(ValidateConstraint operation) {
        QualifiedName table = operation.table();
        ForeignKey key = Objects.requireNonNull(operation.key(), "No words to validate a check");
        String name = StoredProgram.fitting("migration_look_" + key.name().text());
        String procedure =
                names.sql(table.sibling(new Identifier(name, key.name().exact())));
        return List.of(
                "drop procedure if exists " + procedure,
                "create procedure " + procedure + "() reads sql data\nbegin\n    if exists (\n        "
                        + orphans(table, key) + "\n    ) then\n        signal sqlstate '45000' set message_text = "
                        + MySqlDefinitions.literal(message(table, key)) + ";\n    end if;\nend",
                "call " + procedure + "()",
                "drop procedure " + procedure);
    }

    private String orphans(QualifiedName table, ForeignKey key) {
        List<String> conditions = new ArrayList<>();
        List<String> counterpart = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = "referring." + names.sql(key.columns().get(i));
            conditions.add(column + " is not null");
            counterpart.add("referenced." + names.sql(key.referencedColumns().get(i)) + " = " + column);
        }
        return "select 1 from " + names.sql(table) + " referring where " + String.join(" and ", conditions)
                + " and not exists (select 1 from " + names.sql(key.referencedTable()) + " referenced where "
                + String.join(" and ", counterpart) + ")";
    }

    private static String message(QualifiedName table, ForeignKey key) {
        String whole = table + " has rows without a counterpart in " + key.referencedTable() + ": see " + key.name();
        int letters = whole.codePointCount(0, whole.length());
        return letters <= MESSAGE_LETTERS ? whole : whole.substring(0, whole.offsetByCodePoints(0, MESSAGE_LETTERS));
    }
}
