package dev.migration.plan.recipe;

import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.List;

/** An operation on a table in use as those that nobody waits for while they look at its rows. */
final class OnlineForms {
    private OnlineForms() {}

    static List<Operation> of(Operation operation) {
        if (operation instanceof CreateIndex || operation instanceof DropIndex) {
            return List.of(new Online((TableAlteration) operation));
        }
        if (operation instanceof AddUnique add) {
            return List.of(
                    new Online(new CreateIndex(add.table(), index(add.unique()))),
                    new AttachUnique(add.table(), add.unique()));
        }
        if (operation instanceof AddForeignKey add && add.key().validity() == Validity.VALID) {
            return List.of(
                    new AddForeignKey(add.table(), add.key().with(Validity.NOT_VALID)),
                    ValidateConstraint.foreignKey(add.table(), add.key()));
        }
        if (operation instanceof AddCheck add && add.check().validity() == Validity.VALID) {
            return List.of(
                    new AddCheck(add.table(), add.check().with(Validity.NOT_VALID)),
                    ValidateConstraint.check(add.table(), add.check().name()));
        }
        return List.of(operation);
    }

    private static Index index(UniqueConstraint unique) {
        return new Index(
                unique.name(),
                true,
                "btree",
                unique.columns().stream().map(IndexPart::of).toList(),
                unique.include(),
                null,
                unique.nullsNotDistinct(),
                "");
    }
}
