package dev.migration.database.h2;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.dialect.Dialect;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types that take more than a row to describe: enums, arrays and rows. The views name each by its object and by an
 * identifier that grows by a character for each level of nesting.
 */
final class H2TypeReader {
    private final CatalogNames names;
    private final Dialect dialect;
    private final H2Domains domains;
    private final Map<Key, List<String>> enums = new HashMap<>();
    private final Map<Key, Part> parts = new HashMap<>();
    private final Map<Key, List<Part>> fields = new HashMap<>();

    private record Key(String namespace, String object, String identifier) {}

    /** A type inside another one; a scalar is ready, others are looked up by their own key. */
    private record Part(String name, String kind, Key key, DataType scalar, int cardinality) {}

    private H2TypeReader(CatalogNames names, Dialect dialect, H2Domains domains) {
        this.names = names;
        this.dialect = dialect;
        this.domains = domains;
    }

    /** Reads the three views. */
    static H2TypeReader read(Connection connection, CatalogNames names, Dialect dialect, H2Domains domains)
            throws SQLException {
        H2TypeReader reader = new H2TypeReader(names, dialect, domains);
        Rows.each(
                connection,
                """
                select OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, VALUE_NAME
                from INFORMATION_SCHEMA.ENUM_VALUES
                order by OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, VALUE_ORDINAL
                """,
                row -> reader.enums
                        .computeIfAbsent(
                                new Key(row.getString(1), row.getString(2), row.getString(3)), key -> new ArrayList<>())
                        .add(row.getString(4)));
        Rows.each(
                connection,
                "select ELEMENT_TYPES.*, '' as FIELD_NAME, COLLECTION_TYPE_IDENTIFIER as OWNER"
                        + " from INFORMATION_SCHEMA.ELEMENT_TYPES",
                row -> reader.parts.put(reader.owner(row), reader.part(row)));
        Rows.each(
                connection,
                "select FIELDS.*, ROW_IDENTIFIER as OWNER from INFORMATION_SCHEMA.FIELDS"
                        + " order by OBJECT_SCHEMA, OBJECT_NAME, ROW_IDENTIFIER, ORDINAL_POSITION",
                row -> reader.fields
                        .computeIfAbsent(reader.owner(row), key -> new ArrayList<>())
                        .add(reader.part(row)));
        return reader;
    }

    /** The type of a column. */
    DataType column(ResultSet row) throws SQLException {
        String domain = row.getString("DOMAIN_NAME");
        if (domain != null) {
            QualifiedName name = names.name(row.getString("DOMAIN_SCHEMA"), domain);
            if (!domains.isList(name)) {
                return DataType.other(dialect.sql(name));
            }
        }
        return type(part(row, row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"), ""));
    }

    private DataType type(Part part) {
        return switch (part.kind()) {
            case "ENUM" -> H2Types.enumOf(enums.getOrDefault(part.key(), List.of()));
            case "ARRAY" -> {
                Part element = parts.get(part.key());
                yield element == null ? part.scalar() : H2Types.array(type(element), part.cardinality());
            }
            case "ROW" ->
                H2Types.row(fields.getOrDefault(part.key(), List.of()).stream()
                        .map(field -> dialect.sql(names.identifier(field.name())) + " "
                                + type(field).sql())
                        .toList());
            default -> part.scalar();
        };
    }

    private Key owner(ResultSet row) throws SQLException {
        return new Key(row.getString("OBJECT_SCHEMA"), row.getString("OBJECT_NAME"), row.getString("OWNER"));
    }

    private Part part(ResultSet row) throws SQLException {
        return part(row, row.getString("OBJECT_SCHEMA"), row.getString("OBJECT_NAME"), row.getString("FIELD_NAME"));
    }

    private static Part part(ResultSet row, String namespace, String object, String name) throws SQLException {
        return new Part(
                name,
                H2Types.name(row),
                new Key(namespace, object, row.getString("DTD_IDENTIFIER")),
                H2Types.scalar(row),
                row.getInt("MAXIMUM_CARDINALITY"));
    }
}
