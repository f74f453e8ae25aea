package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.AddColumn;
import dev.migration.sql.act.ColumnAct.DropColumn;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnAct.RenameColumn;
import dev.migration.sql.act.ObjectAct.CreateIndex;
import dev.migration.sql.act.ObjectAct.Rename;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.AddConstraint;
import dev.migration.sql.act.TableAct.AlterConstraint;
import dev.migration.sql.act.TableAct.Partitioning;
import dev.migration.sql.act.TableAct.RenameConstraint;
import dev.migration.sql.act.TableAct.RenameTable;
import dev.migration.sql.act.TableAct.TableOption;
import dev.migration.sql.act.TableAct.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code ALTER TABLE}: one act for each action. */
final class AlterTableReader {
    private static final Set<String> CONSTRAINT =
            Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE");

    private static final Set<String> PARTITION_VERBS = Set.of(
            "TRUNCATE",
            "COALESCE",
            "EXCHANGE",
            "REORGANIZE",
            "REBUILD",
            "OPTIMIZE",
            "ANALYZE",
            "REPAIR",
            "DISCARD",
            "IMPORT",
            "CHECK",
            "CONVERT");

    private static final Set<String> OPTIONS = Set.of(
            "SET",
            "RESET",
            "ENABLE",
            "DISABLE",
            "FORCE",
            "NO",
            "OWNER",
            "REPLICA",
            "INHERIT",
            "CLUSTER",
            "OF",
            "NOT",
            "ENGINE",
            "AUTO_INCREMENT",
            "COMMENT",
            "CONVERT",
            "DEFAULT",
            "CHARACTER",
            "CHARSET",
            "COLLATE",
            "ROW_FORMAT",
            "ALGORITHM",
            "LOCK",
            "ORDER",
            "TABLESPACE",
            "DISCARD",
            "IMPORT",
            "PARTITION",
            "REMOVE",
            "WITH",
            "WITHOUT",
            "DEPENDS",
            "NOWAIT",
            "WAIT",
            "SYSTEM",
            "ENCRYPTION");

    private final QualifiedName table;
    private final List<Act> acts = new ArrayList<>();

    AlterTableReader(QualifiedName table) {
        this.table = table;
    }

    /** All actions. */
    List<Act> read(TokenCursor cursor) {
        for (TokenCursor action : cursor.pieces()) {
            int line = action.line();
            try {
                if (!action.ended()) {
                    action(line, action);
                }
            } catch (NotUnderstood words) {
                action.back(0);
                acts.add(new Act.Opaque(line, "alter table " + table + " " + action.restText()));
            }
        }
        return acts;
    }

    private void action(int line, TokenCursor action) {
        @Nullable Act act;
        if (action.take("ADD")) {
            add(line, action);
            return;
        }
        if (action.take("DROP")) {
            acts.addAll(new DropActionReader(line, table).read(action));
            return;
        }
        if (action.take("ALTER")) {
            act = alter(line, action);
        } else if (action.take("RENAME")) {
            act = rename(line, action);
        } else if (action.atAny(Set.of("MODIFY", "CHANGE"))) {
            act = redefine(line, action);
        } else if (action.take("VALIDATE", "CONSTRAINT")) {
            act = new ValidateConstraint(line, table, action.name());
        } else if (action.atAny(Set.of("ATTACH", "DETACH"))) {
            act = attach(line, action);
        } else if (action.atAny(PARTITION_VERBS) && action.peek(1).is("PARTITION")) {
            act = partition(line, action);
        } else {
            act = other(line, action);
        }
        acts.add(act);
    }

    private void add(int line, TokenCursor action) {
        boolean column = action.take("COLUMN");
        boolean ifNotExists = action.takeIfNotExists();
        if (action.at("(")) {
            for (TokenCursor piece : action.group().pieces()) {
                element(line, piece, ifNotExists);
            }
            action.rest();
        } else if (column) {
            acts.add(column(line, action, ifNotExists));
        } else {
            element(line, action, ifNotExists);
        }
    }

    private void element(int line, TokenCursor action, boolean ifNotExists) {
        boolean index = action.atAny(Set.of("INDEX", "KEY", "FULLTEXT", "SPATIAL"))
                && action.engine().isMySqlFamily();
        if (action.at("PARTITION") && action.engine().isMySqlFamily()) {
            action.next();
            action.takeIfNotExists();
            acts.add(new Partitioning(line, table, "add", List.of(), action.restText()));
        } else if (action.at("SYSTEM", "VERSIONING") || action.at("PERIOD", "FOR")) {
            acts.add(new TableOption(line, table, "add " + action.restText()));
        } else if (index) {
            acts.add(new CreateIndex(line, table, new IndexReader(action).inTable(), false, ifNotExists));
        } else if (action.atAny(CONSTRAINT) || action.at("NOT", "NULL")) {
            ConstraintReader reader = new ConstraintReader(action);
            acts.add(new AddConstraint(line, table, reader.table(reader.name())));
        } else {
            acts.add(column(line, action, ifNotExists));
        }
    }

    private Act column(int line, TokenCursor action, boolean ifNotExists) {
        boolean guarded = action.takeIfNotExists() || ifNotExists;
        ColumnReader.ReadColumn column = new ColumnReader(action).read();
        return new AddColumn(line, table, column.definition(), column.constraints(), guarded, column.position());
    }

    private Act alter(int line, TokenCursor action) {
        if (action.take("CONSTRAINT")) {
            return new AlterConstraint(line, table, action.name(), action.restText());
        }
        if (action.take("CHECK")) {
            return new AlterConstraint(line, table, action.name(), action.restText());
        }
        if (action.take("INDEX") || action.take("KEY")) {
            return new TableOption(line, table, "alter index " + action.restText());
        }
        action.take("COLUMN");
        boolean ifExists = action.takeIfExists();
        Identifier column = action.name();
        return new AlterColumnReader(line, table, column).read(action, ifExists);
    }

    private Act rename(int line, TokenCursor action) {
        if (action.take("CONSTRAINT")) {
            Identifier name = action.name();
            action.expect("TO");
            return new RenameConstraint(line, table, name, action.name());
        }
        boolean index =
                (action.at("INDEX") || action.at("KEY")) && action.peek(2).is("TO");
        if (index) {
            action.next();
            QualifiedName name = table.sibling(action.name());
            action.expect("TO");
            return new Rename(line, ObjectKind.INDEX, name, action.name());
        }
        boolean column = action.at("COLUMN") || (action.peek(1).is("TO") && !action.at("TO"));
        if (column) {
            action.take("COLUMN");
            action.takeIfExists();
            Identifier name = action.name();
            action.expect("TO");
            return new RenameColumn(line, table, name, action.name());
        }
        if (!action.take("TO") && !action.take("AS")) {
            action.take("=");
        }
        return new RenameTable(line, table, action.qualifiedName());
    }

    private Act redefine(int line, TokenCursor action) {
        boolean change = action.next().is("CHANGE");
        action.take("COLUMN");
        action.takeIfExists();
        Identifier before = action.name();
        Identifier after = change ? action.name() : before;
        ColumnReader.ReadColumn column = new ColumnReader(action).read(after);
        return new RedefineColumn(line, table, before, column.definition(), column.constraints());
    }

    private Act attach(int line, TokenCursor action) {
        String verb = action.next().normal();
        action.expect("PARTITION");
        action.takeIfExists();
        return new Partitioning(line, table, verb, List.of(action.qualifiedName()), action.restText());
    }

    private Act partition(int line, TokenCursor action) {
        String verb = action.next().normal();
        action.expect("PARTITION");
        List<QualifiedName> named = action.atName() && !action.at("ALL") ? List.of(action.qualifiedName()) : List.of();
        return new Partitioning(line, table, verb, named, action.restText());
    }

    /** An option, or one more name of the list that the action before began: {@code DROP COLUMN a, b}. */
    private Act other(int line, TokenCursor action) {
        Act last = acts.isEmpty() ? null : acts.get(acts.size() - 1);
        boolean single = action.atName() && action.ahead().size() == 1;
        if (single && last instanceof DropColumn drop && action.engine() == Engine.H2) {
            return new DropColumn(line, table, action.name(), drop.ifExists(), false);
        }
        if (action.atName() && last instanceof Partitioning partitioning && !action.atAny(OPTIONS)) {
            return new Partitioning(
                    line, table, partitioning.verb(), List.of(action.qualifiedName()), action.restText());
        }
        if (action.peek(1).is("=") || action.atAny(OPTIONS)) {
            return new TableOption(line, table, action.restText());
        }
        throw new NotUnderstood("unknown action: " + action.peek().raw());
    }
}
