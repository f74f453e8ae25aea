package dev.migration.dialect.h2;

import dev.migration.dialect.DefinitionSql;
import dev.migration.dialect.Names;
import dev.migration.error.MigrationException;
import dev.migration.schema.Deferrability;
import dev.migration.schema.Generation;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import org.jspecify.annotations.Nullable;

/** Definitions as the manual's page Commands has them, and a refusal of what H2 cannot hold. */
final class H2Definitions extends DefinitionSql {
    private static final long CACHE = 32;

    H2Definitions(Names names) {
        super(names, CACHE);
    }

    /** The failure to throw where H2 has no such thing. */
    static MigrationException refusal(String what, String instead) {
        return MigrationException.project(
                "H2 has no " + what, instead + " Or set -Dmigration.database to your engine.");
    }

    @Override
    protected String identity(Identity identity) {
        if (identity.kind() == Identity.Kind.SERIAL) {
            throw refusal("serial columns", "Use an identity column.");
        }
        return super.identity(identity);
    }

    @Override
    protected String generation(Generation generation) {
        return " generated always as (" + generation.expression() + ")";
    }

    @Override
    public String deferrability(Deferrability deferrability) {
        if (deferrability != Deferrability.NOT_DEFERRABLE) {
            throw refusal("deferrable constraints", "Make the constraint not deferrable.");
        }
        return "";
    }

    @Override
    public String index(QualifiedName table, Index index, String ifNotExists) {
        String name = names.sql(index.name()) + " on " + names.sql(table);
        for (IndexPart part : index.parts()) {
            refuse("expression in an index: ", part.expression(), name, "Index a generated column.");
        }
        refuse("partial index: where ", index.predicate(), name, "Index all rows.");
        if (!index.include().isEmpty() && !index.unique()) {
            throw refusal("INCLUDE in an index that is not unique: index " + name, "Make the columns keys.");
        }
        return "create " + kind(index) + ifNotExists + names.sql(table.sibling(index.name())) + " on "
                + names.sql(table) + " (" + keys(index) + ")"
                + (index.include().isEmpty() ? "" : " include (" + names.sql(index.include()) + ")");
    }

    private static void refuse(String what, @Nullable String text, String index, String instead) {
        if (text != null) {
            throw refusal(what + text + ": index " + index, instead);
        }
    }

    private static String kind(Index index) {
        String unique = index.nullsNotDistinct() ? "unique nulls not distinct " : "unique ";
        String method = switch (index.method()) {
            case "btree" -> "";
            case "hash", "spatial" -> index.method() + " ";
            default ->
                throw refusal("index method " + index.method() + ": index " + index.name(), "Use a plain index.");
        };
        return (index.unique() ? unique : "") + method + "index ";
    }

    @Override
    public String changedSequenceOptions(Sequence from, Sequence to) {
        if (!from.type().equals(to.type())) {
            throw refusal(
                    "way to make sequence " + to.name() + " count in " + to.type() + " instead of " + from.type(),
                    "Drop the sequence and create it again in a script of your own.");
        }
        return super.changedSequenceOptions(from, to);
    }
}
