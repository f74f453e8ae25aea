package dev.migration.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Deferrability;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class H2RefusalTest {
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final Identifier NAME = Identifier.of("name");

    @Test
    void indexesBeyondH2AreRefused() {
        refuses(
                index("btree", IndexPart.of(NAME), "name is null", List.of()),
                "H2 has no partial index: where name is null: index ix on orders");
        refuses(
                index("btree", new IndexPart(null, "lower(name)", ""), null, List.of()),
                "H2 has no expression in an index: lower(name): index ix on orders");
        refuses(index("gin", IndexPart.of(NAME), null, List.of()), "H2 has no index method gin: index ix");
        refuses(
                index("btree", IndexPart.of(NAME), null, List.of(NAME)),
                "H2 has no INCLUDE in an index that is not unique: index ix on orders");
    }

    @Test
    void namedEnumsAreRefused() {
        refuses(
                new CreateEnum(new EnumType(QualifiedName.of("mood"), List.of("ok"))),
                "H2 has no named enum types: mood");
    }

    @Test
    void deferrableConstraintsAreRefused() {
        refuses(
                new AddUnique(
                        ORDERS, new UniqueConstraint(NAME, List.of(NAME), false, Deferrability.INITIALLY_DEFERRED)),
                "H2 has no deferrable constraints");
    }

    @Test
    void serialColumnsAreRefused() {
        refuses(
                new SetIdentity(
                        ORDERS,
                        Column.of(NAME, DataType.other("integer"), false),
                        new Identity(Identity.Kind.SERIAL, 1, 1)),
                "H2 has no serial columns: orders.name");
    }

    @Test
    void anotherTypeOfSequenceIsRefused() {
        refuses(
                new AlterSequence(sequence("integer"), sequence("bigint")),
                "H2 has no way to make sequence orders count in bigint instead of integer");
    }

    private static Sequence sequence(String type) {
        return new Sequence(ORDERS, type, 1, 1, 1, 9, 1, false);
    }

    private static Operation index(
            String method, IndexPart part, @Nullable String predicate, List<Identifier> include) {
        return new CreateIndex(
                ORDERS, new Index(Identifier.of("ix"), false, method, List.of(part), include, predicate, false, ""));
    }

    private static void refuses(Operation operation, String message) {
        H2Dialect dialect = new H2Dialect(H2Settings.DEFAULTS);
        assertThatThrownBy(() -> dialect.statements(operation, Guard.NONE))
                .isInstanceOf(MigrationException.class)
                .hasMessage(message)
                .satisfies(thrown ->
                        assertThat(((MigrationException) thrown).hint()).isNotBlank());
    }
}
