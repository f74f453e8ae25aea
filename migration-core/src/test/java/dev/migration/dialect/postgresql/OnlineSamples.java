package dev.migration.dialect.postgresql;

import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.with;

import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Sample;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Deferrability;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL does while writers go on. */
final class OnlineSamples {
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final Identifier NAME = Identifier.of("name");
    private static final Table PLAIN = CommonSamples.PLAIN;

    private OnlineSamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>(renames());
        all.addAll(alterations());
        return all;
    }

    private static List<Sample> renames() {
        Identifier named = new Identifier("Ix 'of\" $$name", true);
        Identifier other = Identifier.of("other");
        Index index = new Index(named, false, "btree", List.of(IndexPart.of(NAME)), List.of(), null, false, "");
        CheckConstraint check = new CheckConstraint(named, "id > 0");
        return List.of(
                Sample.of(
                        "rename an index",
                        schema(with(PLAIN, index)),
                        new RenameIndex(ORDERS, named, other),
                        schema(with(PLAIN, index.named(other))),
                        new RenameIndex(ORDERS, other, named)),
                Sample.of(
                        "rename a constraint",
                        schema(with(PLAIN, check)),
                        new RenameConstraint(ORDERS, named, other),
                        schema(with(PLAIN, check.named(other))),
                        new RenameConstraint(ORDERS, other, named)));
    }

    private static List<Sample> alterations() {
        Identifier named = new Identifier("Ix 'of\" $$name", true);
        Index index = new Index(named, false, "btree", List.of(IndexPart.of(NAME)), List.of(), null, false, "");
        Index unique = new Index(named, true, "btree", List.of(IndexPart.of(NAME)), List.of(), null, true, "");
        UniqueConstraint constraint =
                new UniqueConstraint(named, List.of(NAME), true, Deferrability.INITIALLY_DEFERRED);
        CheckConstraint check = new CheckConstraint(named, "id > 0");
        CheckConstraint later = check.with(Validity.NOT_VALID);
        return List.of(
                Sample.of(
                        "build an index online",
                        schema(PLAIN),
                        new Online(new CreateIndex(ORDERS, index)),
                        schema(with(PLAIN, index)),
                        new Online(new DropIndex(ORDERS, named))),
                Sample.of(
                        "drop an index online",
                        schema(with(PLAIN, unique)),
                        new Online(new DropIndex(ORDERS, named)),
                        schema(PLAIN),
                        new Online(new CreateIndex(ORDERS, unique))),
                new Sample(
                        "make a constraint of an index",
                        schema(with(PLAIN, unique)),
                        new AttachUnique(ORDERS, constraint),
                        schema(with(PLAIN, constraint)),
                        List.of(
                                new DropConstraint(ORDERS, named, ConstraintKind.UNIQUE),
                                new Online(new CreateIndex(ORDERS, unique)))),
                new Sample(
                        "validate a check",
                        schema(with(PLAIN, later)),
                        ValidateConstraint.check(ORDERS, named),
                        schema(with(PLAIN, check)),
                        List.of(new DropConstraint(ORDERS, named, ConstraintKind.CHECK), new AddCheck(ORDERS, later))));
    }
}
