package dev.migration.rule;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.Catalog;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.AddColumn;
import dev.migration.sql.act.ColumnAct.RenameColumn;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ObjectAct.Create;
import dev.migration.sql.act.ObjectAct.CreateEnum;
import dev.migration.sql.act.ObjectAct.CreateIndex;
import dev.migration.sql.act.ObjectAct.CreateRoutine;
import dev.migration.sql.act.ObjectAct.CreateTrigger;
import dev.migration.sql.act.ObjectAct.CreateView;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.RowAct.Insert;
import dev.migration.sql.act.SessionAct.SetParameter;
import dev.migration.sql.act.SessionAct.Transaction;
import dev.migration.sql.act.TableAct.AddConstraint;
import dev.migration.sql.act.TableAct.CreateTable;
import dev.migration.sql.act.TableAct.RenameTable;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one script has made and set so far. */
public final class MadeInScript {
    private final Catalog names;
    private final Set<QualifiedName> tables = new HashSet<>();
    private final Set<QualifiedName> filled = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final Map<String, String> parameters = new TreeMap<>();
    private boolean began;
    private boolean ended;

    MadeInScript(Catalog names) {
        this.names = names;
    }

    /** For the undo of this script: what it made is as good as new. */
    MadeInScript forItsUndo() {
        MadeInScript undo = new MadeInScript(names);
        undo.tables.addAll(tables);
        undo.parts.addAll(parts);
        return undo;
    }

    /** Whether this script made the table. */
    public boolean isNew(QualifiedName table) {
        return tables.contains(names.bare(table));
    }

    /** Whether this script made the table and has put no rows in it. */
    public boolean isNewAndEmpty(QualifiedName table) {
        return isNew(table) && !filled.contains(names.bare(table));
    }

    /** Whether this script added the column. */
    public boolean isNew(QualifiedName table, Identifier column) {
        return isNew(table) || parts.contains(part("column", table, column));
    }

    /** Whether this script added the constraint. */
    public boolean isNewConstraint(QualifiedName table, Identifier constraint) {
        return isNew(table) || parts.contains(part("constraint", table, constraint));
    }

    /** Whether this script made the object. */
    public boolean isNew(ObjectKind kind, QualifiedName name) {
        return kind == ObjectKind.TABLE ? isNew(name) : parts.contains(kind + " " + name.name());
    }

    /** The value that this script gave a setting, in lower case. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    boolean inTransaction(boolean flyways) {
        return began || (flyways && !ended);
    }

    private String part(String kind, QualifiedName table, Identifier name) {
        return kind + " " + names.bare(table) + " " + name;
    }

    void add(Act act) {
        if (act instanceof CreateTable create) {
            boolean wasThere =
                    create.ifNotExists() && names.table(create.table()).isPresent();
            if (!wasThere) {
                tables.add(names.bare(create.table()));
            }
        } else if (act instanceof Insert insert) {
            filled.add(names.bare(insert.table()));
        } else if (act instanceof RenameTable rename) {
            renamed(rename);
        } else if (act instanceof AddColumn add) {
            parts.add(part("column", add.table(), add.column()));
            add.constraints().forEach(constraint -> constrained(add.table(), constraint));
        } else if (act instanceof RenameColumn rename && isNew(rename.table(), rename.column())) {
            parts.add(part("column", rename.table(), rename.to()));
        } else if (act instanceof AddConstraint add) {
            constrained(add.table(), add.constraint());
        } else if (act instanceof SetParameter set && !set.value().isEmpty()) {
            parameters.put(set.name(), set.value());
        } else if (act instanceof Transaction transaction) {
            transaction(transaction.verb());
        } else {
            object(act);
        }
    }

    private void constrained(QualifiedName table, ConstraintDefinition constraint) {
        if (constraint.name() != null) {
            parts.add(part("constraint", table, constraint.name()));
        }
    }

    private void renamed(RenameTable rename) {
        QualifiedName to = names.bare(rename.to());
        if (tables.remove(names.bare(rename.table()))) {
            tables.add(to);
        }
        if (filled.remove(names.bare(rename.table()))) {
            filled.add(to);
        }
    }

    private void transaction(String verb) {
        if (verb.equals("begin")) {
            began = true;
        } else if (verb.equals("commit") || verb.equals("rollback")) {
            began = false;
            ended = true;
        }
    }

    private void object(Act act) {
        if (act instanceof CreateIndex create && create.index().name() != null) {
            parts.add(ObjectKind.INDEX + " " + create.index().name());
        } else if (act instanceof CreateView create) {
            parts.add((create.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW) + " "
                    + create.name().name());
        } else if (act instanceof CreateRoutine create) {
            parts.add(create.kind() + " " + create.name().name());
        } else if (act instanceof CreateTrigger create) {
            parts.add(ObjectKind.TRIGGER + " " + create.name().name());
        } else if (act instanceof CreateEnum create) {
            parts.add(ObjectKind.TYPE + " " + create.name().name());
        } else if (act instanceof Create create) {
            parts.add(create.kind() + " " + create.name().name());
        }
    }
}
