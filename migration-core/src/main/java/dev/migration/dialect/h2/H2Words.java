package dev.migration.dialect.h2;

import java.util.Set;

/** Key words of H2 2.x (the manual's page Keywords, columns H2 and context-sensitive). */
final class H2Words {
    /** All that cannot stand, or not everywhere, as a name without quotes. */
    static final Set<String> RESERVED = Set.of("""
            all and any array as asymmetric authorization between case cast check constraint cross
            current_catalog current_date current_path current_role current_schema current_time current_timestamp
            current_user day default distinct else end except exists false fetch for foreign from full group
            groups having hour if ilike in inner intersect interval is join key left like limit localtime
            localtimestamp minus minute month natural not null offset on or order primary qualify regexp right
            row rownum second select session_user set some symmetric system_user table to top true uescape union
            unique unknown user using value values when where window with year _rowid_""".split("\\s+"));

    private H2Words() {}
}
