package dev.migration.database.postgresql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.UnmanagedObject;
import dev.migration.schema.Validity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code pg_constraint}. What a partition has from its parent is left out. */
final class PostgreSqlConstraints {
    private static final int NULLS_NOT_DISTINCT_SINCE = 15;

    private final Connection connection;
    private final CatalogNames names;

    PostgreSqlConstraints(Connection connection, CatalogNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** Whether this server's {@code pg_index} says how NULLs compare. */
    static String nullsNotDistinct(Connection connection) throws SQLException {
        boolean known = connection.getMetaData().getDatabaseMajorVersion() >= NULLS_NOT_DISTINCT_SINCE;
        return known ? "coalesce(i.indnullsnotdistinct, false)" : "false";
    }

    void read(Map<Long, TableDraft> all, Map<Long, TableDraft> managed, List<UnmanagedObject> unmanaged)
            throws SQLException {
        Rows.each(connection, """
                select k.conrelid, k.conname, k.contype, k.conkey, k.confrelid, k.confkey, k.confdeltype, k.confupdtype,
                    k.condeferrable, k.condeferred, %s as nulls_not_distinct, k.confmatchtype, k.connoinherit,
                    case when more.field ->> 'conenforced' = 'false' then 'NOT_ENFORCED'
                        when not k.convalidated then 'NOT_VALID' else 'VALID' end as validity,
                    array(select jsonb_array_elements_text(nullif(more.field -> 'confdelsetcols', 'null')))::smallint[] as setcols,
                    case when k.contype in ('p', 'u')
                        then array(select i.indkey[n] from generate_series(i.indnkeyatts, i.indnatts - 1) n) end as include,
                    coalesce(more.field ->> 'conperiod', 'false') as period,
                    case k.contype when 'c' then pg_get_expr(k.conbin, k.conrelid, true) end as expression,
                    pg_get_constraintdef(k.oid, true) as definition
                from pg_constraint k
                cross join lateral (select to_jsonb(k) as field) more
                left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u')
                where k.contype in ('p', 'u', 'f', 'c', 'x') and k.conrelid <> 0 and k.conparentid = 0
                    and k.coninhcount = 0
                """.formatted(nullsNotDistinct(connection)), row -> {
            TableDraft table = managed.get(row.getLong("conrelid"));
            if (table != null) {
                add(row, table, all, unmanaged);
            }
        });
    }

    private void add(ResultSet row, TableDraft table, Map<Long, TableDraft> all, List<UnmanagedObject> unmanaged)
            throws SQLException {
        Identifier name = names.identifier(row.getString("conname"));
        boolean period = row.getBoolean("period");
        switch (period ? "period" : row.getString("contype")) {
            case "p" ->
                table.primaryKey(new PrimaryKey(
                        name, columns(row, "conkey", table), columns(row, "include", table), deferrability(row)));
            case "u" ->
                table.add(new UniqueConstraint(
                        name,
                        columns(row, "conkey", table),
                        row.getBoolean("nulls_not_distinct"),
                        deferrability(row),
                        columns(row, "include", table)));
            case "f" -> foreignKey(row, name, table, all);
            case "c" ->
                table.add(new CheckConstraint(
                        name,
                        PostgreSqlExpression.normalized(row.getString("expression")),
                        row.getBoolean("connoinherit"),
                        validity(row)));
            default ->
                unmanaged.add(new UnmanagedObject(
                        period ? "temporal constraint" : "exclusion constraint",
                        table.name() + "." + name,
                        row.getString("definition")));
        }
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return Validity.valueOf(row.getString("validity"));
    }

    private static void foreignKey(ResultSet row, Identifier name, TableDraft table, Map<Long, TableDraft> all)
            throws SQLException {
        TableDraft referenced = all.get(row.getLong("confrelid"));
        if (referenced != null) {
            table.add(new ForeignKey(
                    name,
                    columns(row, "conkey", table),
                    referenced.name(),
                    columns(row, "confkey", referenced),
                    action(row.getString("confdeltype")),
                    action(row.getString("confupdtype")),
                    deferrability(row),
                    row.getString("confmatchtype").equals("f"),
                    columns(row, "setcols", table),
                    validity(row)));
        }
    }

    private static List<Identifier> columns(ResultSet row, String label, TableDraft table) throws SQLException {
        List<Identifier> columns = new ArrayList<>();
        for (Short position : (Short[]) row.getArray(label).getArray()) {
            columns.add(table.column(position));
        }
        return columns;
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static Deferrability deferrability(ResultSet row) throws SQLException {
        if (!row.getBoolean("condeferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.getBoolean("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }
}
