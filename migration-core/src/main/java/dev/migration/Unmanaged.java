package dev.migration;

import dev.migration.report.Report.State;
import dev.migration.report.Report.UnmanagedThing;
import dev.migration.schema.Schema;
import dev.migration.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lists what the relational model has no word for. Entities say nothing of such things; an SQL script does. */
final class Unmanaged {
    private Unmanaged() {}

    static List<UnmanagedThing> of(Comparison comparison) {
        Map<String, Set<UnmanagedObject>> history = byName(comparison.current());
        Map<String, Set<UnmanagedObject>> model = byName(comparison.desired().schema());
        boolean speaks = comparison.answers().completeModel();
        Map<String, UnmanagedThing> things = new TreeMap<>();
        history.forEach((name, objects) -> {
            Set<UnmanagedObject> wanted = model.remove(name);
            State found =
                    wanted == null ? State.ONLY_IN_HISTORY : wanted.equals(objects) ? State.SAME : State.DIFFERENT;
            things.put(name, thing(objects, speaks ? found : State.SAME));
        });
        model.forEach((name, objects) -> things.put(name, thing(objects, State.ONLY_IN_MODEL)));
        return new ArrayList<>(things.values());
    }

    private static UnmanagedThing thing(Set<UnmanagedObject> objects, State state) {
        UnmanagedObject first = objects.iterator().next();
        return new UnmanagedThing(first.kind(), first.name(), state);
    }

    private static Map<String, Set<UnmanagedObject>> byName(Schema schema) {
        Map<String, Set<UnmanagedObject>> objects = new TreeMap<>();
        for (UnmanagedObject object : schema.unmanaged()) {
            objects.computeIfAbsent(object.kind() + " " + object.name(), name -> new TreeSet<>())
                    .add(object);
        }
        return objects;
    }
}
