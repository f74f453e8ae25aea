package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.ColumnAct;
import dev.migration.sql.act.ColumnAct.AddColumn;
import dev.migration.sql.act.ColumnAct.ChangeType;
import dev.migration.sql.act.ColumnAct.ColumnOption;
import dev.migration.sql.act.ColumnAct.DropColumn;
import dev.migration.sql.act.ColumnAct.DropNotNull;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnAct.RenameColumn;
import dev.migration.sql.act.ColumnAct.SetDefault;
import dev.migration.sql.act.ColumnAct.SetNotNull;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ConstraintDefinition.Validity;
import dev.migration.sql.act.IndexDefinition;
import dev.migration.sql.act.TableAct;
import dev.migration.sql.act.TableAct.AddConstraint;
import dev.migration.sql.act.TableAct.CreateTable;
import dev.migration.sql.act.TableAct.DropConstraint;
import dev.migration.sql.act.TableAct.RenameConstraint;
import dev.migration.sql.act.TableAct.RenameTable;
import dev.migration.sql.act.TableAct.TableOption;
import dev.migration.sql.act.TableAct.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What acts on a table make of it. */
final class TableChanges {
    private final Catalog catalog;

    TableChanges(Catalog catalog) {
        this.catalog = catalog;
    }

    void apply(TableAct act) {
        if (act instanceof CreateTable create) {
            create(create);
        } else if (act instanceof RenameTable rename) {
            catalog.table(rename.table()).ifPresent(table -> {
                catalog.removeTable(rename.table());
                QualifiedName to = rename.to().namespace() == null
                        ? table.name().sibling(rename.to().name())
                        : rename.to();
                catalog.put(table.named(to));
            });
        } else {
            catalog.table(act.table()).ifPresent(table -> catalog.replace(act.table(), changed(table, act)));
        }
    }

    private void create(CreateTable create) {
        if (create.ifNotExists() && catalog.table(create.table()).isPresent()) {
            return;
        }
        KnownTable like =
                create.like() == null ? null : catalog.table(create.like()).orElse(null);
        KnownTable parent = create.partitionOf() == null
                ? null
                : catalog.table(create.partitionOf()).orElse(null);
        List<ColumnDefinition> columns = new ArrayList<>();
        if (like != null) {
            columns.addAll(like.columns());
        }
        if (parent != null) {
            columns.addAll(parent.columns());
        }
        columns.addAll(create.columns());
        boolean complete = create.query() == null
                && (create.like() == null || (like != null && like.complete()))
                && (create.partitionOf() == null || (parent != null && parent.complete()))
                && !create.words().contains("inherits");
        KnownTable table = new KnownTable(
                create.table(),
                create.kind(),
                columns,
                List.of(),
                create.indexes(),
                complete,
                create.partitionOf(),
                create.words());
        for (ConstraintDefinition constraint : create.constraints()) {
            table = constrained(table, constraint);
        }
        catalog.put(table);
    }

    private KnownTable constrained(KnownTable table, ConstraintDefinition added) {
        List<ConstraintDefinition> constraints = new ArrayList<>(table.constraints());
        ConstraintDefinition constraint = added;
        List<IndexDefinition> indexes = new ArrayList<>(table.indexes());
        if (added.usingIndex() != null) {
            Identifier index = added.usingIndex();
            List<Identifier> columns =
                    table.index(index).map(IndexDefinition::columns).orElse(List.of());
            constraint = new ConstraintDefinition(
                    added.kind(),
                    added.name() == null ? index : added.name(),
                    columns,
                    null,
                    null,
                    Validity.VALID,
                    index);
            indexes.removeIf(each -> index.equals(each.name()));
        }
        constraints.add(ImpliedNames.name(catalog.engine(), table.name(), constraint, constraints));
        KnownTable result = table.withConstraints(constraints).withIndexes(indexes);
        boolean refusesNull = constraint.kind() == ConstraintDefinition.Kind.PRIMARY_KEY
                || constraint.kind() == ConstraintDefinition.Kind.NOT_NULL;
        if (refusesNull && catalog.engine() != Engine.SQLITE) {
            for (Identifier column : constraint.columns()) {
                result = edited(result, column, each -> each.notNull(true));
            }
        }
        return result;
    }

    private KnownTable changed(KnownTable table, TableAct act) {
        if (act instanceof ColumnAct onColumn) {
            return column(table, onColumn);
        }
        if (act instanceof AddConstraint add) {
            return constrained(table, add.constraint());
        }
        if (act instanceof DropConstraint drop) {
            List<ConstraintDefinition> left = table.constraints().stream()
                    .filter(each -> drop.name() == null
                            ? each.kind() != drop.kind()
                            : !drop.name().equals(each.name()))
                    .toList();
            return table.withConstraints(left);
        }
        if (act instanceof ValidateConstraint validate) {
            return constraint(table, validate.constraint(), each -> each.with(Validity.VALID));
        }
        if (act instanceof RenameConstraint rename) {
            return constraint(table, rename.constraint(), each -> each.named(rename.to()));
        }
        if (act instanceof TableOption option) {
            return table.saying(option.words());
        }
        return table;
    }

    private static KnownTable constraint(KnownTable table, Identifier name, UnaryOperator<ConstraintDefinition> edit) {
        return table.withConstraints(table.constraints().stream()
                .map(each -> name.equals(each.name()) ? edit.apply(each) : each)
                .toList());
    }

    /** The constraints without the one that owns this index, where dropping the index drops it (MySQL). */
    static List<ConstraintDefinition> withoutIndex(Engine engine, KnownTable table, Identifier index) {
        return table.constraints().stream()
                .filter(each -> !(engine.isMySqlFamily()
                        && each.kind() == ConstraintDefinition.Kind.UNIQUE
                        && index.equals(each.name())))
                .toList();
    }

    private KnownTable column(KnownTable table, ColumnAct act) {
        Identifier column = act.column();
        if (act instanceof AddColumn add) {
            return added(table, add);
        }
        if (act instanceof DropColumn) {
            return dropped(table, column);
        }
        if (act instanceof RenameColumn rename) {
            return renamed(table, column, rename.to());
        }
        if (act instanceof RedefineColumn redefine) {
            KnownTable result = renamed(table, column, redefine.definition().name());
            result = edited(
                    result,
                    redefine.definition().name(),
                    each -> redefine.definition().notNull(redefine.definition().notNull() || isKey(table, column)));
            for (ConstraintDefinition constraint : redefine.constraints()) {
                result = constrained(result, constraint);
            }
            return result;
        }
        return edited(table, column, each -> edit(each, act));
    }

    private static boolean isKey(KnownTable table, Identifier column) {
        return table.primaryKey().filter(key -> key.columns().contains(column)).isPresent();
    }

    private static ColumnDefinition edit(ColumnDefinition column, ColumnAct act) {
        if (act instanceof ChangeType change) {
            return column.typed(change.type(), change.collation());
        }
        if (act instanceof SetNotNull) {
            return column.notNull(true);
        }
        if (act instanceof DropNotNull) {
            return column.notNull(false);
        }
        if (act instanceof SetDefault set) {
            return column.defaulting(set.value());
        }
        if (act instanceof ColumnOption option) {
            return switch (option.words()) {
                case "drop expression", "drop expression if exists" -> column.generated(null, false);
                case "drop identity", "drop identity if exists" -> column.numbered(null);
                default ->
                    option.words().startsWith("add generated")
                            ? column.numbered(option.words().contains("always") ? "always" : "by default")
                            : column;
            };
        }
        return column;
    }

    private KnownTable added(KnownTable table, AddColumn add) {
        if (table.column(add.column()).isPresent()) {
            return table;
        }
        List<ColumnDefinition> columns = new ArrayList<>(table.columns());
        columns.add(add.definition());
        KnownTable result = table.withColumns(columns);
        for (ConstraintDefinition constraint : add.constraints()) {
            result = constrained(result, constraint);
        }
        return result;
    }

    private static KnownTable dropped(KnownTable table, Identifier column) {
        return table.withColumns(table.columns().stream()
                        .filter(each -> !each.name().equals(column))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(each -> !each.columns().contains(column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(each -> !each.columns().contains(column))
                        .toList());
    }

    private static KnownTable renamed(KnownTable table, Identifier column, Identifier to) {
        if (column.equals(to)) {
            return table;
        }
        return edited(table, column, each -> each.named(to))
                .withConstraints(table.constraints().stream()
                        .map(each -> each.renamed(column, to))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(each -> each.renamed(column, to))
                        .toList());
    }

    private static KnownTable edited(KnownTable table, Identifier column, UnaryOperator<ColumnDefinition> edit) {
        return table.withColumns(table.columns().stream()
                .map(each -> each.name().equals(column) ? edit.apply(each) : each)
                .toList());
    }
}
