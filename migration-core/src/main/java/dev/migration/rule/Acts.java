package dev.migration.rule;

import dev.migration.sql.act.Act;
import java.util.ArrayList;
import java.util.List;

/** Acts in a row. */
final class Acts {
    private Acts() {}

    /** The acts, those inside of blocks in the blocks' places. */
    static List<Act> flat(List<Act> acts) {
        if (acts.stream().noneMatch(Act.Block.class::isInstance)) {
            return acts;
        }
        List<Act> flat = new ArrayList<>();
        for (Act act : acts) {
            if (act instanceof Act.Block block) {
                flat.addAll(flat(block.acts()));
            } else {
                flat.add(act);
            }
        }
        return flat;
    }
}
