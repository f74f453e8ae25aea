package dev.migration.benchmark.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program knows of an order, whatever the column is called in one of its releases. */
enum Attribute {
    CUSTOMER(Kind.NUMBER),
    PAYER(Kind.NUMBER),
    CODE(Kind.TEXT),
    STATUS(Kind.TEXT),
    PIECES(Kind.NUMBER),
    PRICE(Kind.NUMBER),
    REMARK(Kind.TEXT),
    FAX(Kind.TEXT),
    CREATED(Kind.TIME),
    NOTE(Kind.TEXT),
    LABEL(Kind.TEXT),
    TICKET(Kind.UUID);

    private enum Kind {
        NUMBER,
        TEXT,
        TIME,
        UUID
    }

    private final Kind kind;

    Attribute(Kind kind) {
        this.kind = kind;
    }

    /** Whether an update changes it; the others stay as they were inserted. */
    boolean changes() {
        return switch (this) {
            case STATUS, PIECES, PRICE, REMARK, NOTE -> true;
            default -> false;
        };
    }

    /** Its value in the row at hand, in the form in which {@link Orders} gives values. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> row.getLong(column);
            case TEXT -> text;
            case TIME -> row.getObject(column, LocalDateTime.class);
            case UUID -> UUID.fromString(text);
        };
    }
}
