package dev.migration.hibernate.bridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which class and attribute stands behind a table and a column. The first to claim one keeps it, so entities are added
 * before collections: a foreign key that the other side's attribute maps belongs to that attribute.
 *
 * <p>A row is a list of strings: schema (empty if none), whether it is quoted, table, whether it is quoted, for a column
 * its name and whether it is quoted, and last the source.
 */
final class MappingFacts {
    private final String defaultSchema;
    private final Map<List<String>, String> tables = new LinkedHashMap<>();
    private final Map<List<String>, String> columns = new LinkedHashMap<>();

    MappingFacts(String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    List<List<String>> tables() {
        return rows(tables);
    }

    List<List<String>> columns() {
        return rows(columns);
    }

    void addEntity(PersistentClass entity) {
        String source = sourceOf(entity);
        PersistentClass parent = entity.getSuperclass();
        if (parent != null) {
            addEntity(parent);
        }
        addTable(entity.getTable(), source);
        addIdentifier(entity, source);
        entity.getProperties().forEach(property -> addProperty(entity.getTable(), property, source + "#"));
        if (entity.getDiscriminator() != null) {
            addColumns(entity.getTable(), entity.getDiscriminator(), source);
        }
        for (Join join : entity.getJoins()) {
            addTable(join.getTable(), source);
            join.getProperties().forEach(property -> addProperty(join.getTable(), property, source + "#"));
            addColumns(join.getTable(), join.getKey(), identifierSource(entity, source));
        }
    }

    void addCollection(org.hibernate.mapping.Collection collection) {
        String role = collection.getRole();
        PersistentClass owner = collection.getOwner();
        String attribute = role.startsWith(owner.getEntityName() + ".")
                ? role.substring(owner.getEntityName().length() + 1)
                : role;
        String source = sourceOf(owner) + "#" + attribute;
        Table table = collection.getCollectionTable();
        if (!collection.isOneToMany()) {
            addTable(table, source);
            addValue(table, collection.getElement(), source);
        }
        addColumns(table, collection.getKey(), source);
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            addColumns(table, indexed.getIndex(), source);
        }
        if (collection instanceof IdentifierCollection identified && identified.getIdentifier() != null) {
            addColumns(table, identified.getIdentifier(), source);
        }
    }

    private void addIdentifier(PersistentClass entity, String source) {
        Property property = entity.getIdentifierProperty();
        if (property != null) {
            addProperty(entity.getTable(), property, source + "#");
        } else {
            addValue(entity.getTable(), entity.getIdentifier(), source);
        }
        addColumns(entity.getTable(), entity.getKey(), identifierSource(entity, source));
    }

    private static String identifierSource(PersistentClass entity, String source) {
        Property property = entity.getIdentifierProperty();
        return property == null ? source : source + "#" + property.getName();
    }

    private void addProperty(Table table, Property property, String prefix) {
        addValue(table, property.getValue(), prefix + property.getName());
    }

    private void addValue(Table table, Value value, String source) {
        if (value instanceof org.hibernate.mapping.Collection) {
            return;
        }
        if (value instanceof Component component) {
            String prefix = source + (source.contains("#") ? "." : "#");
            component.getProperties().forEach(property -> addProperty(table, property, prefix));
        }
        addColumns(table, value, source);
    }

    private void addTable(Table table, String source) {
        if (table.isPhysicalTable()) {
            tables.putIfAbsent(key(table, null), source);
        }
    }

    private void addColumns(Table table, Value value, String source) {
        if (table.isPhysicalTable()) {
            // A value may be made of formulas too, which are no column of any table.
            for (Selectable selectable : value.getSelectables()) {
                if (selectable instanceof Column column) {
                    columns.putIfAbsent(key(table, column), source);
                }
            }
        }
    }

    private List<String> key(Table table, @Nullable Column column) {
        List<String> key = new ArrayList<>();
        String schema = table.getSchema();
        key.add(schema == null ? defaultSchema.replace("`", "") : schema);
        key.add(String.valueOf(schema == null ? defaultSchema.startsWith("`") : table.isSchemaQuoted()));
        key.add(table.getName());
        key.add(String.valueOf(table.isQuoted()));
        if (column != null) {
            key.add(column.getName());
            key.add(String.valueOf(column.isQuoted()));
        }
        return key;
    }

    private static List<List<String>> rows(Map<List<String>, String> facts) {
        List<List<String>> rows = new ArrayList<>();
        facts.forEach((key, source) -> {
            List<String> row = new ArrayList<>(key);
            row.add(source);
            rows.add(row);
        });
        return rows;
    }

    private static String sourceOf(PersistentClass entity) {
        String className = entity.getClassName();
        return className == null ? entity.getEntityName() : className;
    }
}
