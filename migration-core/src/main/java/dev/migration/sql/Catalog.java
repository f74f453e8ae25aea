package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts so far have made, followed in memory. Unknown is not the same as not there: a table that no script created may
 * come from a baseline, and nothing is said of it.
 */
public final class Catalog {
    private final Engine engine;
    private final Map<QualifiedName, KnownTable> tables;
    private final Map<ObjectKind, Map<QualifiedName, String>> objects;
    private final Map<QualifiedName, List<String>> enums;
    private final Map<QualifiedName, List<Act>> routines;

    /** An empty database. */
    public Catalog(Engine engine) {
        this(engine, new TreeMap<>(), new EnumMap<>(ObjectKind.class), new TreeMap<>(), new TreeMap<>());
    }

    private Catalog(
            Engine engine,
            Map<QualifiedName, KnownTable> tables,
            Map<ObjectKind, Map<QualifiedName, String>> objects,
            Map<QualifiedName, List<String>> enums,
            Map<QualifiedName, List<Act>> routines) {
        this.engine = engine;
        this.tables = tables;
        this.objects = objects;
        this.enums = enums;
        this.routines = routines;
    }

    /** The same, to be followed on its own. */
    public Catalog copy() {
        Map<ObjectKind, Map<QualifiedName, String>> others = new EnumMap<>(ObjectKind.class);
        objects.forEach((kind, named) -> others.put(kind, new TreeMap<>(named)));
        return new Catalog(engine, new TreeMap<>(tables), others, new TreeMap<>(enums), new TreeMap<>(routines));
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The table of this name, where scripts made it; named with its namespace or without. */
    public Optional<KnownTable> table(QualifiedName name) {
        return find(tables, name);
    }

    /** All tables that scripts made. */
    public Collection<KnownTable> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /** The table that has this index, where scripts made both; indexes of constraints among them. */
    public Optional<KnownTable> tableOfIndex(Identifier index, @Nullable QualifiedName on) {
        if (on != null) {
            return table(on);
        }
        return tables.values().stream()
                .filter(table -> table.index(index).isPresent() || ownsIndex(table, index))
                .findFirst();
    }

    private static boolean ownsIndex(KnownTable table, Identifier index) {
        return table.constraint(index)
                .filter(constraint -> constraint.kind() == ConstraintDefinition.Kind.UNIQUE
                        || constraint.kind() == ConstraintDefinition.Kind.PRIMARY_KEY)
                .isPresent();
    }

    /** What a view, sequence, trigger or the like was made with, where scripts made it. */
    public Optional<String> definition(ObjectKind kind, QualifiedName name) {
        return find(objects.getOrDefault(kind, Map.of()), name);
    }

    /** The names of all objects of a kind that scripts made. */
    public List<QualifiedName> names(ObjectKind kind) {
        return List.copyOf(objects.getOrDefault(kind, Map.of()).keySet());
    }

    /** The values of an enum type in order, where scripts made it. */
    public Optional<List<String>> enumValues(QualifiedName type) {
        return find(enums, type);
    }

    /** What a routine does when it is called, where scripts made it. */
    public List<Act> routine(QualifiedName name) {
        return find(routines, name).orElse(List.of());
    }

    /** The names of all routines whose body is known. */
    public Collection<QualifiedName> routines() {
        return Collections.unmodifiableCollection(routines.keySet());
    }

    /** Goes on with what an act makes. */
    public void apply(Act act) {
        new Changes(this).apply(act);
    }

    /** Whether two names may mean the same object: one of them may leave its namespace out. */
    public boolean same(QualifiedName one, QualifiedName other) {
        QualifiedName first = bare(one);
        QualifiedName second = bare(other);
        return first.equals(second)
                || (first.name().equals(second.name()) && (first.namespace() == null || second.namespace() == null));
    }

    /** The name without the namespace that a name without one means. */
    public QualifiedName bare(QualifiedName name) {
        boolean usual = name.namespace() != null && name.namespace().text().equals(engine.defaultNamespace());
        return usual ? QualifiedName.of(name.name()) : name;
    }

    private <T> Optional<T> find(Map<QualifiedName, T> named, QualifiedName name) {
        return Optional.ofNullable(named.get(key(named, name)));
    }

    /** The key of an object: its own, or that of the only one that the name can mean. */
    private <T> QualifiedName key(Map<QualifiedName, T> named, QualifiedName name) {
        QualifiedName bare = bare(name);
        if (named.containsKey(bare)) {
            return bare;
        }
        List<QualifiedName> meant = new ArrayList<>();
        for (QualifiedName each : named.keySet()) {
            if (same(each, bare)) {
                meant.add(each);
            }
        }
        return meant.size() == 1 ? meant.get(0) : bare;
    }

    // What Changes writes.

    void put(KnownTable table) {
        tables.put(bare(table.name()), table);
    }

    void replace(QualifiedName name, KnownTable table) {
        tables.put(key(tables, name), table);
    }

    void removeTable(QualifiedName name) {
        tables.remove(key(tables, name));
    }

    void put(ObjectKind kind, QualifiedName name, String definition) {
        objects.computeIfAbsent(kind, all -> new TreeMap<>()).put(bare(name), definition);
    }

    void remove(ObjectKind kind, QualifiedName name) {
        Map<QualifiedName, String> named = objects.getOrDefault(kind, new TreeMap<>());
        named.remove(key(named, name));
        if (kind == ObjectKind.TYPE) {
            enums.remove(key(enums, name));
        }
        if (kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE) {
            routines.remove(key(routines, name));
        }
    }

    void putEnum(QualifiedName name, List<String> values) {
        enums.put(key(enums, name), List.copyOf(values));
    }

    void putRoutine(QualifiedName name, List<Act> acts) {
        routines.put(bare(name), acts);
    }
}
