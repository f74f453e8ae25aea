package dev.migration.plan;

import dev.migration.operation.ColumnReference;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.schema.EnumType;
import java.util.List;

/** Replaces an enum type; conditions and foreign keys on its columns step aside and come back, since they name the type. */
final class EnumReplacement {
    private EnumReplacement() {}

    static Acts acts(SchemaState state, EnumType from, EnumType to) {
        List<ColumnReference> users = EnumUsers.of(state.tables.values(), from.name());
        Acts aside = Users.ofConditions(state, users);
        Acts acts = new Acts();
        List<Operation> drops = aside.forward();
        List<Operation> restores = aside.undo();
        for (int i = 0; i < drops.size(); i++) {
            acts.then(drops.get(i), restores.get(drops.size() - 1 - i));
        }
        acts.then(new ReplaceEnum(from, to, users), new ReplaceEnum(to, from, users));
        for (int i = 0; i < restores.size(); i++) {
            acts.then(restores.get(i), drops.get(drops.size() - 1 - i));
        }
        return acts;
    }
}
