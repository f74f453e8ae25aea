package dev.migration.dialect.mysql;

import dev.migration.dialect.DefinitionSql;
import dev.migration.dialect.Names;
import dev.migration.error.MigrationException;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generation;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Sequence;
import dev.migration.schema.UniqueConstraint;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Definitions as both manuals have them under CREATE TABLE, and a refusal of what neither holds. */
final class MySqlDefinitions extends DefinitionSql {
    private static final long CACHE = 1000;

    private final Flavour flavour;

    MySqlDefinitions(Names names, Flavour flavour) {
        super(names, CACHE);
        this.flavour = flavour;
    }

    /** The failure to throw where the engine has no such thing. */
    MigrationException refusal(String what, String instead) {
        return MigrationException.project(
                flavour.displayName() + " has no " + what, instead + " Or set -Dmigration.database to your engine.");
    }

    /** A text as a string literal: a backslash begins an escape here. */
    static String literal(String text) {
        return Names.literal(text.replace("\\", "\\\\"));
    }

    /** A column with all its attributes, as MODIFY wants it. */
    String withComment(Column column) {
        return column(column) + comment(column.comment());
    }

    @Override
    public boolean isPart(CheckConstraint check, Column column) {
        return check.name().equals(ColumnCheck.name(names.stored(column.name())));
    }

    private static String comment(@Nullable String comment) {
        return comment == null ? "" : " comment " + literal(comment);
    }

    /** MySQL wants an expression in brackets. */
    @Nullable
    String defaultOf(@Nullable String value) {
        boolean bare = value != null && !value.startsWith("(") && !Alterations.isConstant(value);
        return bare && flavour == Flavour.MYSQL ? "(" + value + ")" : value;
    }

    @Override
    public String column(Column column) {
        if (column.generation() != null) {
            // MariaDB takes no NOT NULL behind an expression.
            boolean required = !column.nullable() && flavour == Flavour.MYSQL;
            return names.sql(column.name()) + " " + column.type().sql() + generation(column.generation())
                    + (required ? " not null" : "");
        }
        // A timestamp that is not said to be nullable is NOT NULL on old servers.
        boolean said = column.nullable() && column.type().family() == Family.TIMESTAMP_WITH_TIME_ZONE;
        return super.column(ColumnEdit.defaultValue(column, defaultOf(column.defaultValue()))) + (said ? " null" : "");
    }

    @Override
    protected String identity(Identity identity) {
        if (identity.kind() == Identity.Kind.SERIAL || identity.increment() != 1) {
            throw refusal("way to number a column but AUTO_INCREMENT by one", "Use an identity column.");
        }
        return " auto_increment";
    }

    @Override
    protected String generation(Generation generation) {
        return " generated always as (" + generation.expression() + ")"
                + (generation.stored() ? " stored" : " virtual");
    }

    @Override
    public String deferrability(Deferrability deferrability) {
        if (deferrability != Deferrability.NOT_DEFERRABLE) {
            throw refusal("deferrable constraints", "Make the constraint not deferrable.");
        }
        return "";
    }

    @Override
    public String unique(UniqueConstraint unique) {
        if (unique.nullsNotDistinct()) {
            throw refusal("unique constraint to which NULLs are equal: " + unique.name(), "Let NULLs repeat.");
        }
        return super.unique(unique);
    }

    @Override
    public String foreignKey(ForeignKey key) {
        if (key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
            throw refusal("SET DEFAULT in a foreign key: " + key.name(), "Use set null.");
        }
        return super.foreignKey(key);
    }

    @Override
    public String index(QualifiedName table, Index index, String ifNotExists) {
        if (index.predicate() != null) {
            throw refusal("partial index: index " + index.name(), "Index all rows.");
        }
        if (!index.include().isEmpty()) {
            throw refusal("INCLUDE in an index: index " + index.name(), "Make the columns keys.");
        }
        String kind = switch (index.method()) {
            case "btree" -> index.unique() ? "unique " : "";
            case "fulltext", "spatial" -> index.method() + " ";
            default ->
                throw refusal("index method " + index.method() + ": index " + index.name(), "Use a plain index.");
        };
        return "create " + kind + "index " + ifNotExists + names.sql(index.name()) + " on " + names.sql(table) + " ("
                + keys(index) + ")";
    }

    @Override
    public String sequenceOptions(Sequence sequence) {
        if (flavour == Flavour.MYSQL) {
            throw refusal("sequences: " + sequence.name(), "Use an identity column or a table generator.");
        }
        if (!sequence.type().equals("bigint")) {
            throw refusal("sequence of type " + sequence.type() + ": " + sequence.name(), "Use bigint.");
        }
        return super.sequenceOptions(sequence).replace(" cache 0", " nocache");
    }

    @Override
    public String changedSequenceOptions(Sequence from, Sequence to) {
        return super.changedSequenceOptions(from, to)
                .replace(" no cycle", " nocycle")
                .replace(" cache 0", " nocache")
                .replace(" maxvalue " + Long.MAX_VALUE, " nomaxvalue")
                .replace(" minvalue " + Long.MIN_VALUE, " nominvalue");
    }

    /** A key without its name: a primary key has none here. */
    String add(PrimaryKey key, String ifNotExists) {
        return "add primary key " + ifNotExists + "(" + names.sql(key.columns()) + ")";
    }

    String add(UniqueConstraint unique, String ifNotExists) {
        return ifNotExists.isEmpty()
                ? "add " + named(unique.name(), unique(unique))
                : "add unique index " + ifNotExists + names.sql(unique.name()) + " (" + names.sql(unique.columns())
                        + ")";
    }

    /** The index that a foreign key needs gets its name in any case; so it goes with it. */
    String add(ForeignKey key, String ifNotExists) {
        String definition = ifNotExists.isEmpty()
                ? foreignKey(key)
                : foreignKey(key)
                        .replaceFirst(
                                "^foreign key ",
                                Matcher.quoteReplacement("foreign key " + ifNotExists + names.sql(key.name()) + " "));
        return "add " + named(key.name(), definition);
    }

    String add(CheckConstraint check, String ifNotExists) {
        return "add constraint " + ifNotExists + names.sql(check.name()) + " " + check(check);
    }

    /** An index on the columns of a foreign key, under its name. */
    String keeping(ForeignKey key) {
        return "add index " + (flavour == Flavour.MARIADB ? "if not exists " : "") + names.sql(key.name()) + " ("
                + names.sql(key.columns()) + ")";
    }
}
