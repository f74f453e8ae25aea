package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.DropColumn;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.DropConstraint;
import dev.migration.sql.act.TableAct.Partitioning;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code ALTER TABLE … DROP}. */
final class DropActionReader {
    private final int line;
    private final QualifiedName table;

    DropActionReader(int line, QualifiedName table) {
        this.line = line;
        this.table = table;
    }

    List<Act> read(TokenCursor action) {
        Act other = constraint(action);
        if (other == null) {
            other = part(action);
        }
        return other == null ? columns(action) : List.of(other);
    }

    private @Nullable Act constraint(TokenCursor action) {
        if (action.take("PRIMARY", "KEY")) {
            return new DropConstraint(line, table, Kind.PRIMARY_KEY, null, false, cascades(action));
        }
        Kind kind = action.take("FOREIGN", "KEY") ? Kind.FOREIGN_KEY : null;
        if (kind == null && action.at("CHECK") && action.engine().isMySqlFamily()) {
            action.next();
            kind = Kind.CHECK;
        }
        if (kind == null && !action.at("CONSTRAINT")) {
            return null;
        }
        action.take("CONSTRAINT");
        boolean ifExists = action.takeIfExists();
        Identifier name = action.name();
        return new DropConstraint(line, table, kind, name, ifExists, cascades(action));
    }

    private @Nullable Act part(TokenCursor action) {
        boolean mysql = action.engine().isMySqlFamily();
        if (mysql && action.takeAny(Set.of("INDEX", "KEY"))) {
            boolean ifExists = action.takeIfExists();
            List<QualifiedName> index = List.of(table.sibling(action.name()));
            return new Drop(line, ObjectKind.INDEX, index, table, ifExists, false, "");
        }
        if (mysql && action.take("PARTITION")) {
            action.takeIfExists();
            return new Partitioning(line, table, "drop", List.of(action.qualifiedName()), action.restText());
        }
        boolean option = action.at("SYSTEM", "VERSIONING") || action.at("PERIOD", "FOR");
        return option ? new TableOption(line, table, "drop " + action.restText()) : null;
    }

    private List<Act> columns(TokenCursor action) {
        action.take("COLUMN");
        boolean ifExists = action.takeIfExists();
        if (action.at("(")) {
            List<Act> acts = new ArrayList<>();
            for (TokenCursor piece : action.group().pieces()) {
                acts.add(new DropColumn(line, table, piece.name(), ifExists, false));
            }
            return acts;
        }
        Identifier column = action.name();
        return List.of(new DropColumn(line, table, column, ifExists, cascades(action)));
    }

    /** Whether it cascades; nothing but that may follow. */
    private static boolean cascades(TokenCursor action) {
        boolean cascade = action.take("CASCADE");
        action.take("CONSTRAINTS");
        action.take("RESTRICT");
        if (!action.ended()) {
            throw new NotUnderstood("more behind a drop: " + action.peek().raw());
        }
        return cascade;
    }
}
