package dev.migration.dialect.mysql;

import dev.migration.dialect.Names;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.StartAbove;
import dev.migration.schema.Sequence;
import java.util.List;

/** Where sequences and AUTO_INCREMENT go on (MariaDB's page ALTER SEQUENCE; both have ALTER TABLE … AUTO_INCREMENT). */
final class MySqlNumbers {
    private final Names names;

    MySqlNumbers(Names names) {
        this.names = names;
    }

    /** Neither of the two takes an expression for the number, so a prepared statement gets it. */
    List<String> startAbove(StartAbove operation, String first) {
        Sequence sequence = operation.sequence();
        String table = names.sql(operation.table());
        String words = sequence == null
                ? "alter table " + table + " auto_increment = "
                : "alter sequence " + names.sql(sequence.name()) + " restart with ";
        return List.of(
                "set @migration = (select concat(" + MySqlDefinitions.literal(words) + ", " + first + ") from " + table
                        + ")",
                "prepare migration from @migration",
                "execute migration",
                "deallocate prepare migration");
    }

    /**
     * The number that comes next stays what it was. A release that takes each number for the last one of a block would count
     * some of those that are taken to the first block, so one number more is spent.
     */
    List<String> spendOne(AlterSequence operation) {
        return operation.to().stepsFurtherThan(operation.from())
                ? List.of("do nextval(" + names.sql(operation.to().name()) + ")")
                : List.of();
    }
}
