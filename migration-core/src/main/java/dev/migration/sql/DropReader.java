package dev.migration.sql;

import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code DROP}. */
final class DropReader {
    private static final Set<ObjectKind> WITH_ARGUMENTS = Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);
    private static final String CONCURRENTLY = "concurrently";

    private final int line;
    private final TokenCursor cursor;

    DropReader(int line, TokenCursor cursor) {
        this.line = line;
        this.cursor = cursor;
    }

    Act read() {
        if (cursor.take("ALL", "OBJECTS")) {
            QualifiedName all = QualifiedName.of("all objects");
            return new Drop(line, ObjectKind.DATABASE, List.of(all), null, false, false, cursor.restText());
        }
        String words = cursor.take("TEMPORARY") || cursor.take("TEMP") ? "temporary" : "";
        ObjectKind kind = ObjectKinds.read(cursor);
        if (kind == ObjectKind.OTHER) {
            QualifiedName name = QualifiedName.of(cursor.before().normal());
            return new Drop(line, kind, List.of(name), null, false, endsWithCascade(), cursor.restText());
        }
        boolean concurrently = cursor.take("CONCURRENTLY");
        boolean ifExists = cursor.takeIfExists();
        List<QualifiedName> names = names(kind);
        ifExists |= cursor.takeIfExists();
        @Nullable QualifiedName on = cursor.take("ON") ? cursor.qualifiedName() : null;
        boolean cascade = cursor.take("CASCADE");
        String rest = cursor.restText();
        String told = (words + (concurrently ? CONCURRENTLY : "") + " " + rest).strip();
        return new Drop(line, kind, names, on, ifExists, cascade, told);
    }

    private boolean endsWithCascade() {
        List<Token> ahead = cursor.ahead();
        return !ahead.isEmpty() && ahead.get(ahead.size() - 1).is("CASCADE");
    }

    private List<QualifiedName> names(ObjectKind kind) {
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(cursor.qualifiedName());
            if (WITH_ARGUMENTS.contains(kind) && cursor.at("(")) {
                cursor.group();
            }
        } while (cursor.take(","));
        return names;
    }
}
