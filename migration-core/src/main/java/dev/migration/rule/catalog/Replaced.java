package dev.migration.rule.catalog;

import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.Catalog;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.Create;
import dev.migration.sql.act.ObjectAct.CreateEnum;
import dev.migration.sql.act.ObjectAct.CreateRoutine;
import dev.migration.sql.act.ObjectAct.CreateTrigger;
import dev.migration.sql.act.ObjectAct.CreateView;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.RenameTable;

/** Objects that are dropped to be made anew in the same script. */
final class Replaced {
    private Replaced() {}

    /** Whether the script makes an object of this kind and name behind the act. */
    static boolean later(ObjectKind kind, QualifiedName name, Situation at) {
        return at.later().stream().anyMatch(act -> makes(act, kind, name, at));
    }

    private static boolean makes(Act act, ObjectKind kind, QualifiedName name, Situation at) {
        Catalog names = at.before();
        if (act instanceof CreateView view) {
            ObjectKind made = view.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
            boolean readAlike = made == kind || kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
            return readAlike && names.same(view.name(), name);
        }
        if (act instanceof CreateRoutine routine) {
            return routine.kind() == kind && names.same(routine.name(), name);
        }
        if (act instanceof CreateTrigger trigger) {
            return kind == ObjectKind.TRIGGER && names.same(trigger.name(), name);
        }
        if (act instanceof CreateEnum type) {
            return kind == ObjectKind.TYPE && names.same(type.name(), name);
        }
        if (act instanceof RenameTable rename) {
            return kind == ObjectKind.VIEW && rename.to().name().equals(name.name());
        }
        return act instanceof Create create && create.kind() == kind && names.same(create.name(), name);
    }
}
