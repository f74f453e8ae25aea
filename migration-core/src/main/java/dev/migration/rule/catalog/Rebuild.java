package dev.migration.rule.catalog;

import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Insert;
import dev.migration.sql.act.TableAct.RenameTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table that is written anew in one script: a new one takes its rows and then its name, as SQLite's manual has it.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html#otheralter">Making other kinds of table schema changes</a>
 */
final class Rebuild {
    private Rebuild() {}

    /** Whether a table that is dropped here lives on under its name, as another one that has taken its rows. */
    static boolean copies(QualifiedName dropped, Situation at) {
        return successor(dropped, at).isPresent();
    }

    /** The table that has taken the rows of one that is dropped here, and gets its name. */
    static Optional<QualifiedName> successor(QualifiedName dropped, Situation at) {
        List<Act> later = at.later();
        for (Act act : at.earlier()) {
            boolean copy = act instanceof Insert insert
                    && at.made().isNew(insert.table())
                    && reads(insert.source(), dropped)
                    && later.stream()
                            .anyMatch(next -> next instanceof RenameTable rename
                                    && at.before().same(rename.table(), insert.table())
                                    && rename.to().name().equals(dropped.name()));
            if (copy) {
                return Optional.of(((Insert) act).table());
            }
        }
        return Optional.empty();
    }

    private static boolean reads(String query, QualifiedName table) {
        String name = Pattern.quote(table.name().text().toLowerCase(Locale.ROOT));
        return Pattern.compile("\\bfrom (\\S+\\.)?[\"`\\[]?" + name + "\\b")
                .matcher(query.toLowerCase(Locale.ROOT))
                .find();
    }
}
