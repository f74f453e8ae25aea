package dev.migration.dialect;

import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;
import java.util.Optional;

/** Which operations a catalog can confirm: those that add keys, constraints and indexes, or refuse NULL. */
public abstract class Confirmations {

    /** For an engine's catalog. */
    protected Confirmations() {}

    /** The confirmation of an operation, empty where there is none. */
    public final Optional<Confirmation> of(Operation operation) {
        return operation instanceof TableAlteration alteration
                ? constraint(alteration).or(() -> parts(alteration))
                : Optional.empty();
    }

    private Optional<Confirmation> constraint(TableAlteration alteration) {
        QualifiedName table = alteration.table();
        if (alteration instanceof AddUnique add) {
            return valid(table, add.unique().name());
        }
        if (alteration instanceof AttachUnique attach) {
            return valid(table, attach.unique().name());
        }
        if (alteration instanceof ValidateConstraint validate) {
            return valid(table, validate.name());
        }
        if (alteration instanceof AddForeignKey add) {
            return constraint(table, add.key().name(), add.key().validity());
        }
        return alteration instanceof AddCheck add
                ? constraint(table, add.check().name(), add.check().validity())
                : Optional.empty();
    }

    private Optional<Confirmation> parts(TableAlteration alteration) {
        QualifiedName table = alteration.table();
        if (alteration instanceof AddPrimaryKey add) {
            return some(table, add.key().name(), "once " + table + " has its primary key", primaryKey(table));
        }
        if (alteration instanceof CreateIndex create) {
            Identifier name = create.index().name();
            return some(table, name, "once " + name + " is there and can be used", index(table, name));
        }
        if (alteration instanceof SetNullability required && !required.nullable()) {
            return required(table, required.column().name());
        }
        return alteration instanceof RedefineColumn redefine
                        && redefine.column().nullable()
                        && !redefine.definition().nullable()
                ? required(table, redefine.column().name())
                : Optional.empty();
    }

    private Optional<Confirmation> required(QualifiedName table, Identifier column) {
        return some(table, column, "once " + table + "." + column + " refuses NULL", notNull(table, column));
    }

    private Optional<Confirmation> valid(QualifiedName table, Identifier name) {
        return constraint(table, name, Validity.VALID);
    }

    private Optional<Confirmation> constraint(QualifiedName table, Identifier name, Validity validity) {
        boolean valid = validity == Validity.VALID;
        String words = "once " + name + " is there" + (valid ? " and holds for all rows" : "");
        return some(table, name, words, constraint(table, name, valid));
    }

    private static Optional<Confirmation> some(QualifiedName table, Identifier name, String words, String sql) {
        return Optional.of(new Confirmation(table, name, words, sql));
    }

    /** 1 where the table has the constraint, and where {@code valid}, all rows keep it. */
    protected abstract String constraint(QualifiedName table, Identifier name, boolean valid);

    /** 1 where the table has a primary key. */
    protected abstract String primaryKey(QualifiedName table);

    /** 1 where the table has the index, and queries may use it. */
    protected abstract String index(QualifiedName table, Identifier name);

    /** 1 where the column refuses NULL. */
    protected abstract String notNull(QualifiedName table, Identifier column);
}
