package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.List;

/**
 * An index of a partitioned table in use is built partition by partition while writers go on. What the engine does for all
 * partitions in one go only says so.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE">Partition
 *     Maintenance</a>
 */
@AutoService(Recipe.class)
public final class PartitionedIndex implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (!circumstances.dialect().changesOnline() || step.operations().size() != 1) {
            return List.of();
        }
        Operation operation = step.operations().get(0);
        if (operation instanceof CreateIndex create && isPartitioned(create.table(), circumstances)) {
            return List.of(index(step, create, circumstances));
        }
        if (operation instanceof AddUnique add && isPartitioned(add.table(), circumstances)) {
            return List.of(whole(step, "Its index is built on all partitions in one go, while writers wait"));
        }
        if (operation instanceof AddForeignKey add && isPartitioned(add.table(), circumstances)) {
            return List.of(whole(
                    step,
                    "A partitioned table cannot have it for new rows first, so the rows of all partitions are compared"
                            + " while writers wait. Rows without their counterpart make it fail"));
        }
        return List.of();
    }

    private static Step index(Step step, CreateIndex create, Circumstances circumstances) {
        List<Table> partitions = circumstances.schema().tables().stream()
                .filter(table -> table.partitionOf() != null
                        && table.partitionOf().parent().equals(create.table()))
                .toList();
        if (partitions.isEmpty() || partitions.stream().anyMatch(table -> table.partitionKey() != null)) {
            return whole(step, "It is built on all partitions in one go, while writers wait");
        }
        List<QualifiedName> names =
                partitions.stream().map(Table::name).sorted().toList();
        return step.with(
                List.of(new Online(create, names)),
                step.undo(),
                "index " + create.index().name()
                        + " is built on one partition after the other, while readers and writers"
                        + " go on, and is valid once it has them all. Writers of a partition that no script has made wait"
                        + " while it gets its own" + (create.index().unique() ? ". It fails if values repeat" : ""),
                create.index().unique() ? Risk.MEDIUM : Risk.LOW);
    }

    private static Step whole(Step step, String words) {
        return step.with(step.operations(), step.undo(), step.words() + " " + words, Risk.HIGH);
    }

    private static boolean isPartitioned(QualifiedName name, Circumstances circumstances) {
        return circumstances
                .used(name)
                .filter(table -> table.partitionKey() != null)
                .isPresent();
    }
}
