package dev.migration;

import java.util.List;

/**
 * What a person decided where the tool must not guess, as typed.
 *
 * @param rename {@code users.user_name:username}, {@code old_table:new_table}
 * @param drop objects that may go: {@code users.fax}, {@code old_table}, {@code index:ix_old}
 * @param narrow columns that may become narrower: {@code orders.note}
 * @param unmanaged patterns of objects that are none of our business: {@code qrtz_*}, {@code users.legacy_*}
 */
public record Answers(List<String> rename, List<String> drop, List<String> narrow, List<String> unmanaged) {

    /** Copies the lists. */
    public Answers {
        rename = List.copyOf(rename);
        drop = List.copyOf(drop);
        narrow = List.copyOf(narrow);
        unmanaged = List.copyOf(unmanaged);
    }
}
