package dev.migration.plan;

import dev.migration.operation.Archive;
import dev.migration.operation.ArchiveAct;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.Operation;
import dev.migration.operation.ReplaceValue;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows make an operation fail, or are lost with it: what to count before a script. */
final class ChecksBefore {
    private final RowQueries queries;
    private final StandingColumns standing;
    private final List<DataCheck> checks = new ArrayList<>();
    private final Set<Identifier> mirrored = new HashSet<>();
    private final List<Archive> kept = new ArrayList<>();
    private final List<ReplaceValue> replaced = new ArrayList<>();

    /**
     * @param standing what is there before the script
     */
    ChecksBefore(RowQueries queries, StandingColumns standing) {
        this.queries = queries;
        this.standing = standing;
    }

    /** All that was found, in the order of the operations. */
    List<DataCheck> checks() {
        return checks.stream().distinct().toList();
    }

    /** Looks at the next operation; {@code now} is the schema that it meets. */
    void add(Operation operation, SchemaState now) {
        for (Operation piece : Unfolded.of(operation)) {
            if (piece instanceof Operation.ReplaceEnum replace) {
                replace(replace);
            } else if (piece instanceof Operation.DropMirror drop && standing.table(drop.table())) {
                mirrored(drop);
            } else if (piece instanceof Operation.DropTable drop && standing.table(drop.table())) {
                inform("rows of " + drop.table() + fate(drop.table(), null), queries.rows(drop.table()));
            } else if (piece instanceof ArchiveAct.KeepRows keep) {
                kept.add(keep.archive());
            } else if (piece instanceof ReplaceValue replace) {
                replaced.add(replace);
            } else if (piece instanceof TableAlteration alteration && standing.table(alteration.table())) {
                alter(alteration, now);
            }
        }
    }

    private void alter(TableAlteration alteration, SchemaState now) {
        QualifiedName name = alteration.table();
        if (alteration instanceof AddUnique add) {
            unique(name, add.unique());
        } else if (alteration instanceof CreateIndex create) {
            index(name, create.index());
        } else if (alteration instanceof AddPrimaryKey add) {
            key(name, add.key());
        } else if (alteration instanceof AddForeignKey add) {
            foreignKey(name, add.key());
        } else if (alteration instanceof AddCheck add) {
            check(name, add.check());
        } else if (alteration instanceof ValidateConstraint validate) {
            validate(validate, now.table(name));
        } else {
            column(alteration, name);
        }
    }

    private void column(TableAlteration alteration, QualifiedName name) {
        if (alteration instanceof AddColumn add) {
            added(name, add.column());
        } else if (alteration instanceof SetNullability required && !required.nullable()) {
            noNull(name, required.column().name());
        } else if (alteration instanceof AlterColumnType alter && alter.using() == null) {
            fits(name, alter.column(), new Column(alter.column().name(), alter.type(), true, null, null, null, null));
        } else if (alteration instanceof RedefineColumn redefine) {
            if (redefine.column().nullable() && !redefine.definition().nullable()) {
                noNull(name, redefine.column().name());
            }
            fits(name, redefine.column(), redefine.definition());
        } else if (alteration instanceof DropColumn drop
                && standing.has(name, List.of(drop.column()))
                && !mirrored.contains(drop.column())) {
            inform(
                    "values of " + name + "." + drop.column() + fate(name, drop.column()),
                    queries.where(name, queries.sql(drop.column()) + " is not null"));
        }
    }

    private String fate(QualifiedName table, @Nullable Identifier column) {
        boolean archived = kept.stream()
                .anyMatch(archive -> archive.table().equals(table)
                        && (column == null || archive.copy().column(column).isPresent()));
        return archived ? " that are archived" : " that are lost";
    }

    /** What one column of two has, the other one has too. */
    private void mirrored(Operation.DropMirror drop) {
        String column = queries.sql(drop.column().name());
        String mirror = queries.sql(drop.mirror());
        mirrored.add(drop.column().name());
        none(
                "rows of " + drop.table() + " where only one of "
                        + drop.column().name() + " and " + drop.mirror() + " has a value",
                queries.where(
                        drop.table(),
                        column + " is null and " + mirror + " is not null or " + column + " is not null and " + mirror
                                + " is null"));
    }

    private void unique(QualifiedName table, UniqueConstraint unique) {
        if (standing.has(table, unique.columns())) {
            repeated(table, queries.keys(unique.columns()), null, unique.nullsNotDistinct());
        }
    }

    private void key(QualifiedName table, PrimaryKey key) {
        if (standing.has(table, key.columns())) {
            repeated(table, queries.keys(key.columns()), null, true);
            key.columns().stream()
                    .filter(column -> standing.nullable(table, column))
                    .forEach(column -> noNull(table, column));
        }
    }

    private void index(QualifiedName table, Index index) {
        boolean told = index.unique()
                && index.parts().stream().allMatch(part -> standing(table, part))
                && (index.predicate() == null || standing.says(table, index.predicate()));
        if (told) {
            List<String> keys = new ArrayList<>();
            index.parts()
                    .forEach(part -> keys.add(
                            part.column() == null
                                    ? "(" + Objects.requireNonNull(part.expression()) + ")"
                                    : queries.sql(part.column())));
            repeated(table, keys, index.predicate(), index.nullsNotDistinct());
        }
    }

    private boolean standing(QualifiedName table, IndexPart part) {
        return part.column() == null
                ? standing.says(table, Objects.requireNonNull(part.expression()))
                : standing.has(table, List.of(part.column()));
    }

    private void repeated(QualifiedName table, List<String> keys, @Nullable String predicate, boolean nullsAlike) {
        none(
                "values of (" + String.join(", ", keys) + ") that repeat in " + table,
                queries.repeated(table, keys, predicate, nullsAlike));
    }

    private void foreignKey(QualifiedName table, ForeignKey key) {
        if (key.validity() == Validity.VALID) {
            referring(table, key);
        }
    }

    private void referring(QualifiedName table, ForeignKey key) {
        if (standing.same(table, key.columns()) && standing.same(key.referencedTable(), key.referencedColumns())) {
            none("rows of " + table + " without their row in " + key.referencedTable(), queries.orphans(table, key));
        }
    }

    private void check(QualifiedName table, CheckConstraint check) {
        if (check.validity() == Validity.VALID) {
            kept(table, check);
        }
    }

    private void kept(QualifiedName table, CheckConstraint check) {
        if (standing.says(table, check.expression())) {
            none(
                    "rows of " + table + " that break " + check.name(),
                    queries.where(table, "not (" + check.expression() + ")" + beside(table, check.expression())));
        }
    }

    private void validate(ValidateConstraint validate, Table table) {
        table.checks().stream()
                .filter(check -> check.name().equals(validate.name()))
                .forEach(check -> kept(table.name(), check));
        table.foreignKeys().stream()
                .filter(key -> key.name().equals(validate.name()))
                .forEach(key -> referring(table.name(), key));
    }

    private void added(QualifiedName table, Column column) {
        boolean filled = column.nullable()
                || column.defaultValue() != null
                || column.identity() != null
                || column.generation() != null;
        if (!filled) {
            none("rows of " + table + ", for which " + column.name() + " would have no value", queries.rows(table));
        }
    }

    private void noNull(QualifiedName table, Identifier column) {
        if (standing.has(table, List.of(column))) {
            none(
                    "rows of " + table + " where " + column + " is NULL",
                    queries.where(table, queries.sql(column) + " is null"));
        }
    }

    private void fits(QualifiedName table, Column from, Column to) {
        if (standing.has(table, List.of(from.name()))) {
            Misfits.condition(queries.sql(from.name()), from.type(), to.type())
                    .ifPresent(condition -> none(
                            "values of " + table + "." + from.name() + " that " + to.type() + " cannot hold",
                            queries.where(table, condition + beside(table, queries.sql(from.name())))));
        }
    }

    /** Leaves out the values that the script itself replaces before, in the columns that an expression speaks of. */
    private String beside(QualifiedName table, String expression) {
        StringBuilder condition = new StringBuilder();
        for (ReplaceValue replace : replaced) {
            String column = queries.sql(replace.column().name());
            if (replace.table().equals(table) && expression.contains(column)) {
                condition.append(" and ").append(column).append(" <> ").append(replace.from());
            }
        }
        return condition.toString();
    }

    /** An array holds its constants where no plain query counts them. */
    private void replace(Operation.ReplaceEnum replace) {
        List<String> gone = new ArrayList<>(replace.from().values());
        gone.removeAll(replace.to().values());
        for (ColumnReference user : replace.users()) {
            Identifier column = user.column().name();
            boolean plain = !user.column().type().sql().endsWith("]");
            if (!gone.isEmpty() && plain && standing.has(user.table(), List.of(column))) {
                none(
                        "rows of " + user.table() + " where " + column + " is one of " + Misfits.literals(gone),
                        queries.where(
                                user.table(),
                                queries.sql(column) + " in " + Misfits.literals(gone)
                                        + beside(user.table(), queries.sql(column))));
            }
        }
    }

    private void none(String counted, String sql) {
        checks.add(new DataCheck(counted, sql, 0L));
    }

    private void inform(String counted, String sql) {
        checks.add(new DataCheck(counted, sql, null));
    }
}
