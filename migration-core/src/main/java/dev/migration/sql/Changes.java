package dev.migration.sql;

import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.IndexDefinition;
import dev.migration.sql.act.ObjectAct.AddEnumValue;
import dev.migration.sql.act.ObjectAct.Create;
import dev.migration.sql.act.ObjectAct.CreateEnum;
import dev.migration.sql.act.ObjectAct.CreateIndex;
import dev.migration.sql.act.ObjectAct.CreateRoutine;
import dev.migration.sql.act.ObjectAct.CreateTrigger;
import dev.migration.sql.act.ObjectAct.CreateView;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectAct.Rename;
import dev.migration.sql.act.ObjectAct.RenameEnumValue;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.RowAct.Call;
import dev.migration.sql.act.TableAct;
import dev.migration.sql.act.TableAct.Partitioning;
import java.util.ArrayList;
import java.util.List;

/** What acts make of a catalog. What they say of unknown things is passed over. */
final class Changes {
    private final Catalog catalog;

    Changes(Catalog catalog) {
        this.catalog = catalog;
    }

    void apply(Act act) {
        if (act instanceof Partitioning partitioning) {
            partition(partitioning);
        } else if (act instanceof TableAct onTable) {
            new TableChanges(catalog).apply(onTable);
        } else if (act instanceof Act.Block block) {
            block.acts().forEach(this::apply);
        } else if (act instanceof Call call) {
            catalog.routine(call.routine()).forEach(this::apply);
        } else if (act instanceof Drop drop) {
            drop(drop);
        } else if (act instanceof Rename rename) {
            rename(rename);
        } else {
            create(act);
        }
    }

    private void create(Act act) {
        if (act instanceof CreateIndex create) {
            catalog.table(create.table()).ifPresent(table -> {
                List<IndexDefinition> indexes = new ArrayList<>(table.indexes());
                boolean there = create.index().name() != null
                        && table.index(create.index().name()).isPresent();
                if (!there) {
                    indexes.add(create.index());
                }
                catalog.replace(create.table(), table.withIndexes(indexes));
            });
        } else if (act instanceof CreateView view) {
            ObjectKind kind = view.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
            catalog.put(kind, view.name(), view.query());
        } else if (act instanceof CreateRoutine routine) {
            catalog.put(routine.kind(), routine.name(), routine.words());
            catalog.putRoutine(routine.name(), routine.acts());
        } else if (act instanceof CreateTrigger trigger) {
            catalog.put(ObjectKind.TRIGGER, trigger.name(), trigger.words());
        } else if (act instanceof CreateEnum type) {
            catalog.put(ObjectKind.TYPE, type.name(), "enum");
            catalog.putEnum(type.name(), type.values());
        } else if (act instanceof Create create && create.kind() != ObjectKind.OTHER) {
            catalog.put(create.kind(), create.name(), create.words());
        } else {
            enumValue(act);
        }
    }

    private void enumValue(Act act) {
        if (act instanceof AddEnumValue add) {
            catalog.enumValues(add.type()).ifPresent(values -> {
                List<String> more = new ArrayList<>(values);
                if (!more.contains(add.value())) {
                    more.add(add.value());
                }
                catalog.putEnum(add.type(), more);
            });
        } else if (act instanceof RenameEnumValue rename) {
            catalog.enumValues(rename.type())
                    .ifPresent(values -> catalog.putEnum(
                            rename.type(),
                            values.stream()
                                    .map(value -> value.equals(rename.value()) ? rename.to() : value)
                                    .toList()));
        }
    }

    private void drop(Drop drop) {
        for (QualifiedName name : drop.names()) {
            if (drop.kind() == ObjectKind.TABLE) {
                catalog.removeTable(name);
            } else if (drop.kind() == ObjectKind.INDEX) {
                catalog.tableOfIndex(name.name(), drop.on()).ifPresent(table -> {
                    List<IndexDefinition> left = table.indexes().stream()
                            .filter(index -> !name.name().equals(index.name()))
                            .toList();
                    KnownTable without = table.withIndexes(left)
                            .withConstraints(TableChanges.withoutIndex(catalog.engine(), table, name.name()));
                    catalog.replace(table.name(), without);
                });
            } else {
                catalog.remove(drop.kind(), name);
            }
        }
    }

    private void rename(Rename rename) {
        if (rename.kind() == ObjectKind.INDEX) {
            catalog.tableOfIndex(rename.name().name(), null).ifPresent(table -> {
                List<IndexDefinition> indexes = table.indexes().stream()
                        .map(index -> rename.name().name().equals(index.name()) ? index.named(rename.to()) : index)
                        .toList();
                catalog.replace(table.name(), table.withIndexes(indexes));
            });
            return;
        }
        catalog.definition(rename.kind(), rename.name()).ifPresent(definition -> {
            List<String> values = catalog.enumValues(rename.name()).orElse(List.of());
            catalog.remove(rename.kind(), rename.name());
            catalog.put(rename.kind(), rename.name().sibling(rename.to()), definition);
            if (!values.isEmpty()) {
                catalog.putEnum(rename.name().sibling(rename.to()), values);
            }
        });
    }

    private void partition(Partitioning partitioning) {
        for (QualifiedName name : partitioning.partitions()) {
            catalog.table(name).ifPresent(part -> {
                boolean attached = partitioning.verb().equals("attach");
                catalog.replace(name, part.asPartitionOf(attached ? partitioning.table() : null));
            });
        }
    }
}
