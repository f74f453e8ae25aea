package dev.migration.dialect.postgresql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.operation.StandIn;
import dev.migration.schema.QualifiedName;
import java.util.List;

/**
 * A view that PostgreSQL lets be written to by itself: of one table, each of its columns as it stands. A column that an INSERT
 * leaves out gets the default of the table. What the view does with the table it does with the rights of its owner, so whoever
 * may use the table gets the same rights to the view.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS">Updatable
 *     views</a>
 */
final class PostgreSqlStandIn {
    private final Names names;
    private final Guard guard;

    PostgreSqlStandIn(Names names, Guard guard) {
        this.names = names;
        this.guard = guard;
    }

    List<String> statements(StandIn view) {
        QualifiedName table = view.table().name();
        String ifExists = guard == Guard.IF_EXISTS ? "if exists " : "";
        return switch (view.act()) {
            case MOVE ->
                List.of(when(view.name(), "'r', 'p'", rename(view.name(), table, "")), create(view), grants(view));
            case RETURN ->
                List.of(
                        when(view.name(), "'v'", "drop view " + names.sql(view.name())),
                        rename(table, view.name(), ifExists));
            case CREATE -> List.of(create(view), grants(view));
            case DROP -> List.of("drop view " + ifExists + names.sql(view.name()));
        };
    }

    private String rename(QualifiedName from, QualifiedName to, String ifExists) {
        return "alter table " + ifExists + names.sql(from) + " rename to " + names.sql(to.name());
    }

    private String create(StandIn view) {
        String orReplace = guard == Guard.IF_EXISTS ? "or replace " : "";
        return "create " + orReplace + "view " + names.sql(view.name()) + " as\n    select "
                + names.sql(view.columns()) + "\n    from "
                + names.sql(view.table().name());
    }

    /** A second run finds the other of the two under this name. */
    private String when(QualifiedName name, String kinds, String statement) {
        return guard == Guard.IF_EXISTS
                ? DoBlock.when(
                        "exists (select from pg_class where oid = " + relation(name) + " and relkind in (" + kinds
                                + "))",
                        List.of(statement))
                : statement;
    }

    private String grants(StandIn view) {
        return DoBlock.of("""
                declare
                    granting text;
                begin
                    for granting in
                        select format('grant %%s on %%s to %%s%%s', a.act, v.oid::regclass,
                            case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end,
                            case when a.is_grantable then ' with grant option' else '' end)
                        from pg_class t, pg_class v, lateral (
                            select privilege_type as act, grantee, is_grantable
                            from aclexplode(coalesce(t.relacl, acldefault('r', t.relowner)))
                            union all
                            select privilege_type || ' (' || quote_ident(attname) || ')', grantee, is_grantable
                            from pg_attribute, aclexplode(attacl)
                            where attrelid = t.oid and not attisdropped) a
                        where t.oid = %s and v.oid = %s
                            and a.act ~ '^(SELECT|INSERT|UPDATE|DELETE)' and a.grantee <> v.relowner
                        order by a.grantee, a.act, a.is_grantable
                    loop
                        execute granting;
                    end loop;
                end""".formatted(relation(view.table().name()), relation(view.name())));
    }

    private String relation(QualifiedName name) {
        return "to_regclass(" + Names.literal(names.sql(name)) + ")";
    }
}
