package dev.migration.sql;

import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.ConstraintDefinition.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one column definition with all that stands behind its type. */
final class ColumnReader {
    private final TokenCursor cursor;
    private final ConstraintReader constraints;
    private final List<ConstraintDefinition> found = new ArrayList<>();
    private boolean notNull;
    private @Nullable String defaultValue;
    private @Nullable String identity;
    private @Nullable String generation;
    private boolean stored;
    private @Nullable String charset;
    private @Nullable String collation;
    private @Nullable String comment;
    private @Nullable String onUpdate;
    private String position = "";

    ColumnReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.constraints = new ConstraintReader(cursor);
    }

    /**
     * A column.
     *
     * @param definition the column
     * @param constraints those behind it
     * @param position {@code first}, {@code after id}, or empty
     */
    record ReadColumn(ColumnDefinition definition, List<ConstraintDefinition> constraints, String position) {}

    /** Name, type and the rest. */
    ReadColumn read() {
        return read(cursor.name());
    }

    /** Type and the rest. */
    ReadColumn read(Identifier name) {
        DataType type = type();
        while (!cursor.ended()) {
            if (!attribute(name)) {
                throw new NotUnderstood(
                        "unknown word in a column: " + cursor.peek().raw());
            }
        }
        ColumnDefinition definition = new ColumnDefinition(
                name, type, notNull, defaultValue, identity, generation, stored, charset, collation, comment, onUpdate);
        return new ReadColumn(definition, found, position);
    }

    private DataType type() {
        if (cursor.atAny(ColumnWords.NO_TYPE) && cursor.peek().kind() != Token.Kind.NAME) {
            return DataType.other("any");
        }
        TypeReader reader = new TypeReader(cursor);
        DataType type = reader.read();
        if (reader.serial()) {
            identity = "serial";
            notNull = true;
            if (cursor.at("(")) {
                cursor.group();
            }
        }
        while (cursor.engine() == Engine.SQLITE && cursor.atName() && !atAttribute()) {
            cursor.next();
        }
        return type;
    }

    private boolean atAttribute() {
        return cursor.atAny(ColumnWords.NO_TYPE)
                || cursor.atAny(ColumnWords.BEHIND_DEFAULT)
                || cursor.peek().kind() == Token.Kind.NAME;
    }

    private boolean attribute(Identifier column) {
        return value() || numbering() || text() || key(column) || rest();
    }

    private boolean value() {
        if (cursor.take("NOT", "NULL")) {
            notNull = true;
            cursor.take("ENABLE");
        } else if (cursor.take("NULL")) {
            notNull = false;
        } else if (cursor.take("DEFAULT")) {
            cursor.take("ON", "NULL");
            defaultValue();
        } else if (cursor.take("ON", "UPDATE")) {
            onUpdate = Token.text(cursor.until(ColumnWords.BEHIND_DEFAULT));
        } else if (cursor.take("GENERATED")) {
            generated();
        } else if (cursor.take("AS")) {
            generation = cursor.group().restText();
        } else if (cursor.takeAny(Set.of("STORED", "PERSISTENT"))) {
            stored = true;
        } else {
            return cursor.takeAny(Set.of("VIRTUAL"));
        }
        return true;
    }

    private void defaultValue() {
        List<Token> value = new ArrayList<>();
        value.add(cursor.next());
        if (value.get(0).is("(")) {
            // The parenthesis belongs to the value.
            cursor.back(cursor.mark() - 1);
            value.clear();
        } else if (value.get(0).is("-") || value.get(0).is("+")) {
            value.add(cursor.next());
        }
        value.addAll(cursor.until(ColumnWords.BEHIND_DEFAULT));
        // A type behind a cast may begin like what stands behind a default: 'new'::character varying.
        while (!value.isEmpty() && value.get(value.size() - 1).is("::") && !cursor.ended()) {
            value.add(cursor.next());
            value.addAll(cursor.until(ColumnWords.BEHIND_DEFAULT));
        }
        defaultValue = Token.text(value);
        if (defaultValue.equals("null")) {
            defaultValue = null;
        }
    }

    private void generated() {
        boolean always = cursor.take("ALWAYS");
        if (!always) {
            cursor.expect("BY", "DEFAULT");
            cursor.take("ON", "NULL");
        }
        cursor.expect("AS");
        if (cursor.take("IDENTITY")) {
            identity = always ? "always" : "by default";
            notNull = true;
            if (cursor.at("(")) {
                cursor.group();
            }
        } else if (cursor.take("ROW")) {
            generation = "row " + cursor.next().normal();
        } else {
            generation = cursor.group().restText();
        }
    }

    private boolean numbering() {
        if (cursor.takeAny(Set.of("AUTO_INCREMENT", "AUTOINCREMENT"))) {
            identity = "auto_increment";
        } else if (cursor.take("IDENTITY")) {
            identity = "by default";
        } else {
            return false;
        }
        if (cursor.at("(")) {
            cursor.group();
        }
        return true;
    }

    private boolean text() {
        if (cursor.take("COLLATE")) {
            collation = cursor.qualifiedName().toString();
        } else if (cursor.take("CHARACTER", "SET") || cursor.take("CHARSET")) {
            cursor.take("=");
            charset = cursor.next().normal();
        } else if (cursor.take("COMMENT")) {
            cursor.take("=");
            comment = cursor.next().text();
        } else {
            return cursor.takeAny(Set.of("BINARY", "ASCII", "UNICODE"));
        }
        return true;
    }

    private boolean key(Identifier column) {
        int mark = cursor.mark();
        Identifier name = constraints.name();
        List<Identifier> columns = List.of(column);
        if (cursor.take("PRIMARY", "KEY") || (cursor.at("KEY") && cursor.take("KEY"))) {
            found.add(of(Kind.PRIMARY_KEY, name, columns));
            notNull |= cursor.engine() != Engine.SQLITE;
            cursor.takeAny(Set.of("ASC", "DESC", "HASH"));
        } else if (cursor.take("UNIQUE")) {
            cursor.take("KEY");
            found.add(of(Kind.UNIQUE, name, columns));
        } else if (cursor.take("CHECK")) {
            found.add(constraints.check(name, columns));
        } else if (cursor.take("REFERENCES")) {
            found.add(new ConstraintDefinition(
                    Kind.FOREIGN_KEY, name, columns, null, constraints.reference(), Validity.VALID, null));
        } else if (name != null
                && (cursor.at("NOT") || cursor.at("NULL") || cursor.at("DEFAULT") || cursor.at("GENERATED"))) {
            return true;
        } else {
            cursor.back(mark);
            return false;
        }
        return true;
    }

    private static ConstraintDefinition of(Kind kind, @Nullable Identifier name, List<Identifier> columns) {
        return new ConstraintDefinition(kind, name, columns, null, null, Validity.VALID, null);
    }

    /** Places, storage and what is only for show. */
    private boolean rest() {
        if (cursor.take("FIRST")) {
            position = "first";
        } else if (cursor.atAny(Set.of("AFTER", "BEFORE"))) {
            position = cursor.next().normal() + " " + cursor.name();
        } else if (cursor.take("ON", "CONFLICT") || cursor.takeAny(ColumnWords.OPTIONS)) {
            cursor.take("=");
            cursor.next();
        } else if (cursor.take("USING", "INDEX", "TABLESPACE")) {
            cursor.next();
        } else if (cursor.take("WITH")) {
            cursor.rest();
        } else if (cursor.take("NOT")) {
            cursor.next();
        } else if (cursor.take("NULLS")) {
            cursor.take("NOT");
            cursor.expect("DISTINCT");
        } else if (cursor.take("INITIALLY") || cursor.take("NO")) {
            cursor.next();
        } else {
            return cursor.takeAny(ColumnWords.FLAGS);
        }
        return true;
    }
}
