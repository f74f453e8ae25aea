package dev.migration.sql;

import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.ChangeType;
import dev.migration.sql.act.ColumnAct.ColumnOption;
import dev.migration.sql.act.ColumnAct.DropNotNull;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnAct.RenameColumn;
import dev.migration.sql.act.ColumnAct.SetDefault;
import dev.migration.sql.act.ColumnAct.SetNotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code ALTER COLUMN}. */
final class AlterColumnReader {
    private static final Set<String> OPTIONS =
            Set.of("SET", "RESET", "ADD", "DROP", "RESTART", "SELECTIVITY", "OPTIONS", "INCREMENT");

    private final int line;
    private final QualifiedName table;
    private final Identifier column;

    AlterColumnReader(int line, QualifiedName table, Identifier column) {
        this.line = line;
        this.table = table;
        this.column = column;
    }

    Act read(TokenCursor action, boolean ifExists) {
        if (action.take("SET", "NOT", "NULL")) {
            return new SetNotNull(line, table, column);
        }
        if (action.take("DROP", "NOT", "NULL") || action.take("SET", "NULL")) {
            return new DropNotNull(line, table, column);
        }
        if (action.take("SET", "DEFAULT")) {
            action.take("ON", "NULL");
            return new SetDefault(line, table, column, value(action.restText()));
        }
        if (action.take("DROP", "DEFAULT")) {
            return new SetDefault(line, table, column, null);
        }
        if (action.take("RENAME", "TO")) {
            return new RenameColumn(line, table, column, action.name());
        }
        if (action.take("SET", "DATA", "TYPE") || action.take("TYPE")) {
            return type(action);
        }
        if (action.atAny(OPTIONS)) {
            return new ColumnOption(line, table, column, action.restText());
        }
        ColumnReader.ReadColumn read = new ColumnReader(action).read(column);
        return new RedefineColumn(line, table, column, read.definition(), read.constraints());
    }

    private static @Nullable String value(String text) {
        return text.equals("null") ? null : text;
    }

    private Act type(TokenCursor action) {
        DataType type = new TypeReader(action).read();
        String collation = action.take("COLLATE") ? action.qualifiedName().toString() : null;
        String using = action.take("USING") ? action.restText() : null;
        if (!action.ended()) {
            // H2 accepts more of a definition here, and keeps what is not said.
            new ColumnReader(action).read(column);
        }
        return new ChangeType(line, table, column, type, collation, using);
    }
}
