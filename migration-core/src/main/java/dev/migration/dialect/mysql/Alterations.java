package dev.migration.dialect.mysql;

import dev.migration.dialect.Names;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an operation means to InnoDB: a MODIFY may be several alterations at once, or none. */
final class Alterations {
    private static final Pattern CONSTANT = Pattern.compile(
            "-?[0-9.]+(?:e-?\\d+)?|'.*'|b'[01]*'|0x[0-9a-f]*|true|false|null|(?:current_timestamp|now)(?:\\(\\d*\\))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Names names;
    private final Release release;

    Alterations(Names names, Release release) {
        this.names = names;
        this.release = release;
    }

    /** Whether it is a number, a text, bits, or the time, which are the same for all rows that are there. */
    static boolean isConstant(String expression) {
        return CONSTANT.matcher(expression).matches();
    }

    /** What the operation does to a table as it is; nothing where it is no alteration of one. */
    Set<Alteration> of(Operation operation, Table table) {
        if (operation instanceof WithChecks alteration) {
            return of(alteration.alteration(), table);
        }
        Set<Alteration> columns = columns(operation, table);
        return columns.isEmpty() ? others(operation, table) : columns;
    }

    private Set<Alteration> columns(Operation operation, Table table) {
        if (operation instanceof AddColumn add) {
            return Set.of(added(add.column()));
        }
        if (operation instanceof DropColumn drop) {
            return Set.of(indexed(table, drop.column()) ? Alteration.DROP_INDEXED_COLUMN : Alteration.DROP_COLUMN);
        }
        if (operation instanceof AlterColumnType type) {
            Column from = type.column();
            return between(table, from, ColumnEdit.type(from, type.type()));
        }
        if (operation instanceof SetNullability required) {
            Column from = required.column();
            return between(table, from, ColumnEdit.nullability(from, required.nullable()));
        }
        if (operation instanceof SetIdentity identity) {
            return Set.of(numbering(identity.identity()));
        }
        if (operation instanceof RedefineColumn whole) {
            return between(table, whole.column(), whole.definition());
        }
        if (operation instanceof SetDefault) {
            return Set.of(Alteration.CHANGE_DEFAULT);
        }
        if (operation instanceof CommentColumn comment) {
            return between(table, comment.column(), comment.column());
        }
        return operation instanceof RenameColumn ? Set.of(Alteration.RENAME_COLUMN) : Set.of();
    }

    private Set<Alteration> others(Operation operation, Table table) {
        if (operation instanceof CreateIndex create) {
            boolean plain = create.index().method().equals("btree");
            return Set.of(plain ? Alteration.ADD_INDEX : Alteration.ADD_SPECIAL_INDEX);
        }
        if (operation instanceof AddUnique) {
            return Set.of(Alteration.ADD_INDEX);
        }
        if (operation instanceof DropIndex drop) {
            return drop.keeping().isEmpty()
                    ? Set.of(Alteration.DROP_INDEX)
                    : Set.of(Alteration.DROP_INDEX, Alteration.ADD_INDEX);
        }
        if (operation instanceof AddForeignKey add) {
            boolean looks = add.key().validity() != Validity.NOT_VALID;
            return Set.of(looks ? Alteration.ADD_FOREIGN_KEY : Alteration.ADD_UNCHECKED_KEY);
        }
        if (operation instanceof AddPrimaryKey add) {
            return Set.of(refusesNull(add.key(), table));
        }
        if (operation instanceof AddCheck add) {
            return Set.of(isOfColumn(add.check().name()) ? Alteration.CHANGE_DEFAULT : Alteration.ADD_CHECK);
        }
        if (operation instanceof DropConstraint drop) {
            return dropped(drop);
        }
        if (operation instanceof RenameIndex) {
            return Set.of(Alteration.RENAME_INDEX);
        }
        if (operation instanceof RenameTable) {
            return Set.of(Alteration.RENAME_TABLE);
        }
        return operation instanceof CommentTable ? Set.of(Alteration.CHANGE_COMMENT) : Set.of();
    }

    private static Set<Alteration> dropped(DropConstraint drop) {
        Alteration alteration = switch (drop.kind()) {
            case PRIMARY_KEY -> Alteration.DROP_PRIMARY_KEY;
            case UNIQUE -> Alteration.DROP_INDEX;
            case FOREIGN_KEY -> Alteration.DROP_FOREIGN_KEY;
            case CHECK -> Alteration.DROP_CHECK;
        };
        return drop.keeping().isEmpty() ? Set.of(alteration) : Set.of(alteration, Alteration.ADD_INDEX);
    }

    private static Alteration refusesNull(PrimaryKey key, Table table) {
        boolean refuses = table.columns().stream()
                .anyMatch(column -> column.nullable() && key.columns().contains(column.name()));
        return refuses ? Alteration.ADD_PRIMARY_KEY_AND_REFUSE_NULL : Alteration.ADD_PRIMARY_KEY;
    }

    /** MariaDB keeps it with its column, and looks at no row. */
    private static boolean isOfColumn(Identifier check) {
        return ColumnCheck.column(check).isPresent();
    }

    private static Alteration added(Column column) {
        Generation generation = column.generation();
        if (generation != null) {
            return generation.stored() ? Alteration.ADD_COMPUTED : Alteration.ADD_VIRTUAL;
        }
        String value = column.defaultValue();
        if (column.identity() != null || (value != null && value.contains("nextval("))) {
            return Alteration.ADD_NUMBERED;
        }
        return value == null || isConstant(value) ? Alteration.ADD_COLUMN : Alteration.ADD_COMPUTED;
    }

    private boolean indexed(Table table, Identifier column) {
        PrimaryKey key = table.primaryKey();
        String name = names.stored(column);
        return (key != null && key.columns().contains(column))
                || table.uniques().stream().anyMatch(unique -> unique.columns().contains(column))
                || table.foreignKeys().stream()
                        .anyMatch(foreign -> foreign.columns().contains(column))
                || table.indexes().stream()
                        .flatMap(index -> index.parts().stream())
                        .anyMatch(part -> column.equals(part.column())
                                || (part.expression() != null
                                        && part.expression().contains(name)));
    }

    /** A column that is kept for each row, be it in an index alone, is computed anew when its definition is said anew. */
    private Set<Alteration> between(Table table, Column from, Column to) {
        Generation generation = from.generation();
        if (generation != null && (generation.stored() || indexed(table, from.name()))) {
            return Set.of(Alteration.CHANGE_TYPE);
        }
        Set<Alteration> found = EnumSet.noneOf(Alteration.class);
        if (!from.type().equals(to.type())) {
            found.add(TypeGrowth.of(from.type(), to.type(), release));
        }
        if (from.nullable() != to.nullable()) {
            found.add(to.nullable() ? Alteration.ACCEPT_NULL : refusing(to));
        }
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            found.add(Alteration.CHANGE_DEFAULT);
        }
        if (!Objects.equals(from.identity(), to.identity())) {
            found.add(numbering(to.identity()));
        }
        if (found.isEmpty() || !Objects.equals(from.comment(), to.comment())) {
            found.add(Alteration.CHANGE_COMMENT);
        }
        return found;
    }

    private static Alteration refusing(Column to) {
        return ColumnEdits.computesDefault(to) ? Alteration.REFUSE_NULL_BY_COMPUTING : Alteration.REFUSE_NULL;
    }

    private static Alteration numbering(@Nullable Identity identity) {
        return identity == null ? Alteration.STOP_NUMBERING : Alteration.START_NUMBERING;
    }
}
