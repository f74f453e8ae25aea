package dev.migration.database.h2;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The domains that are nothing but a name for a list of constants, as Hibernate 7 writes them for named enums. H2 alters no
 * domain that a column has, so such a column is read as what it is: text with a check.
 */
final class H2Domains {
    private static final String CONSTANT = "'(?:[^']|'')*'";
    private static final Pattern LIST =
            Pattern.compile("VALUE( IN\\(" + CONSTANT + "(?:, " + CONSTANT + ")*\\)| = " + CONSTANT + ")");

    private final Map<QualifiedName, CheckConstraint> lists;

    private H2Domains(Map<QualifiedName, CheckConstraint> lists) {
        this.lists = lists;
    }

    /** Reads all domains. */
    static H2Domains read(Connection connection, CatalogNames names) throws SQLException {
        Map<QualifiedName, CheckConstraint> lists = new HashMap<>();
        Rows.each(connection, """
                select d.DOMAIN_SCHEMA, d.DOMAIN_NAME, min(k.CONSTRAINT_NAME), min(c.CHECK_CLAUSE)
                from INFORMATION_SCHEMA.DOMAINS d
                join INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS k
                    on k.DOMAIN_SCHEMA = d.DOMAIN_SCHEMA and k.DOMAIN_NAME = d.DOMAIN_NAME
                join INFORMATION_SCHEMA.CHECK_CONSTRAINTS c
                    on c.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA and c.CONSTRAINT_NAME = k.CONSTRAINT_NAME
                where d.DOMAIN_DEFAULT is null and d.PARENT_DOMAIN_NAME is null
                group by d.DOMAIN_SCHEMA, d.DOMAIN_NAME
                having count(*) = 1
                """, row -> {
            Matcher list = LIST.matcher(row.getString(4));
            if (list.matches()) {
                lists.put(
                        names.name(row.getString(1), row.getString(2)),
                        new CheckConstraint(names.identifier(row.getString(3)), list.group(1)));
            }
        });
        return new H2Domains(lists);
    }

    /** Whether the domain is a list of constants. */
    boolean isList(QualifiedName domain) {
        return lists.containsKey(domain);
    }

    /** The check that the domain is for a column, as H2 prints one; none where the domain is no list. */
    List<CheckConstraint> checks(QualifiedName domain, String storedColumn) {
        CheckConstraint list = lists.get(domain);
        if (list == null) {
            return List.of();
        }
        String column = '"' + storedColumn.replace("\"", "\"\"") + '"';
        Identifier name = list.name();
        return List.of(new CheckConstraint(name, column + list.expression()));
    }
}
