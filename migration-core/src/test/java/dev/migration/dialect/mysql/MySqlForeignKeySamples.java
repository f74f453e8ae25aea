package dev.migration.dialect.mysql;

import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.with;
import static dev.migration.dialect.Vocabulary.BIGINT;

import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Sample;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.List;

/** Foreign keys as MariaDB and MySQL have them. */
final class MySqlForeignKeySamples {
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final Identifier ID = Identifier.of("id");
    private static final Table PLAIN = CommonSamples.PLAIN;

    private MySqlForeignKeySamples() {}

    /** The index that InnoDB makes for it comes and goes with it; an explicit one stays. */
    static List<Sample> all() {
        Identifier parent = Identifier.of("parent_id");
        Table self = with(PLAIN, Column.of(parent, BIGINT, true));
        Index index = new Index(
                Identifier.of("ix_parent"), false, "btree", List.of(IndexPart.of(parent)), List.of(), null, false, "");
        Table indexed = with(self, index);
        ForeignKey key = key(parent);
        Operation drop = new DropConstraint(ORDERS, key.name(), ConstraintKind.FOREIGN_KEY);
        return List.of(
                Sample.of(
                        "add foreign key to an indexed column",
                        schema(indexed),
                        new AddForeignKey(ORDERS, key),
                        schema(with(indexed, key)),
                        drop),
                Sample.of(
                        "add foreign key without a look at the rows",
                        schema(indexed),
                        new Bounded(
                                ORDERS,
                                new AddForeignKey(ORDERS, key.with(Validity.NOT_VALID)),
                                "algorithm=nocopy, lock=none"),
                        schema(with(indexed, key)),
                        drop),
                new Sample(
                        "look whether rows keep a foreign key",
                        schema(with(indexed, key)),
                        ValidateConstraint.foreignKey(ORDERS, key),
                        schema(with(indexed, key)),
                        List.of()));
    }

    private static ForeignKey key(Identifier parent) {
        return new ForeignKey(
                Identifier.of("orders_fk"),
                List.of(parent),
                ORDERS,
                List.of(ID),
                ReferentialAction.SET_NULL,
                ReferentialAction.CASCADE,
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }
}
