package dev.migration.dialect.sqlite;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import java.util.Set;

/**
 * What ALTER TABLE can do by itself (the manual's page of that name, sections 4 and 5). Later versions can do more; a script
 * of ours is to run on those that users have.
 */
final class InPlace {
    private static final Set<Class<? extends Operation>> NEVER = Set.of(
            AlterColumnType.class,
            SetNullability.class,
            SetDefault.class,
            SetIdentity.class,
            AddPrimaryKey.class,
            AddUnique.class,
            AddForeignKey.class,
            AddCheck.class,
            DropConstraint.class);

    private InPlace() {}

    static boolean can(Operation operation, Guard guard) {
        if (operation instanceof AddColumn add) {
            return guard == Guard.NONE && canBeAdded(add.column());
        }
        if (operation instanceof DropColumn) {
            // There is no IF EXISTS for columns; a rebuild may run twice.
            return guard == Guard.NONE;
        }
        return !NEVER.contains(operation.getClass());
    }

    private static boolean canBeAdded(Column column) {
        boolean stored = column.generation() != null && column.generation().stored();
        String value = column.defaultValue();
        boolean constant = value == null || (SqliteDefinitions.isLiteral(value) && !value.equalsIgnoreCase("null"));
        boolean hasValue = column.nullable() || value != null || column.generation() != null;
        return column.identity() == null && !stored && constant && hasValue;
    }
}
