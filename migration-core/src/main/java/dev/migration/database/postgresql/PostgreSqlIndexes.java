package dev.migration.database.postgresql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code pg_index}, one row for each key. What a key leaves to its defaults is not printed. */
final class PostgreSqlIndexes {
    private static final String QUERY = """
            select i.indrelid, c.relname, i.indisunique, m.amname, pg_get_expr(i.indpred, i.indrelid, true) as predicate,
                %s as nulls_not_distinct, k.number > i.indnkeyatts as included, k.number = i.indnatts as last,
                (select string_agg(option_name || '=' || case when option_value ~ '^[a-z0-9.]+$' then option_value
                        else quote_literal(option_value) end, ', ' order by option_name)
                    from pg_options_to_table(c.reloptions)) as options,
                i.indkey[k.number - 1] as attnum,
                case when i.indkey[k.number - 1] = 0 then pg_get_indexdef(i.indexrelid, k.number, true) end as expression,
                concat_ws(' ',
                    case when o.collation <> coalesce(a.attcollation, 'default'::regcollation)
                        then 'collate ' || o.collation::regcollation end,
                    case when not opc.opcdefault then
                        case when pg_opclass_is_visible(opc.oid) then '' else quote_ident(opn.nspname) || '.' end
                        || quote_ident(opc.opcname) end,
                    case i.indoption[k.number - 1] & 3 when 1 then 'desc nulls last' when 2 then 'nulls first'
                        when 3 then 'desc' end) as ordering
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_am m on m.oid = c.relam
            cross join lateral generate_series(1, i.indnatts::integer) k(number)
            cross join lateral (select nullif(i.indcollation[k.number - 1], 0) as collation) o
            left join pg_opclass opc on opc.oid = i.indclass[k.number - 1]
            left join pg_namespace opn on opn.oid = opc.opcnamespace
            left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = nullif(i.indkey[k.number - 1], 0)
            where not c.relispartition and not exists (select from pg_constraint owner
                    where owner.conindid = i.indexrelid and owner.contype in ('p', 'u', 'x'))
                and %s
            order by i.indexrelid, k.number
            """;

    private final Connection connection;
    private final CatalogNames names;

    PostgreSqlIndexes(Connection connection, CatalogNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** Adds the indexes that no constraint owns to their tables. */
    void read(Map<Long, TableDraft> tables) throws SQLException {
        Keys keys = new Keys();
        Rows.each(
                connection,
                QUERY.formatted(PostgreSqlConstraints.nullsNotDistinct(connection), PostgreSqlTables.USER_RELATION),
                row -> {
                    TableDraft table = tables.get(row.getLong("indrelid"));
                    if (table != null) {
                        keys.add(row, table);
                    }
                });
    }

    /** The keys of the index whose rows are being read. */
    private final class Keys {
        private final List<IndexPart> parts = new ArrayList<>();
        private final List<Identifier> include = new ArrayList<>();

        void add(ResultSet row, TableDraft table) throws SQLException {
            int position = row.getInt("attnum");
            if (row.getBoolean("included")) {
                include.add(table.column(position));
            } else if (position == 0) {
                parts.add(new IndexPart(
                        null,
                        PostgreSqlExpression.normalizedIfAny(row.getString("expression")),
                        row.getString("ordering")));
            } else {
                parts.add(new IndexPart(table.column(position), null, row.getString("ordering")));
            }
            if (row.getBoolean("last")) {
                table.add(index(row));
                parts.clear();
                include.clear();
            }
        }

        private Index index(ResultSet row) throws SQLException {
            return new Index(
                    names.identifier(row.getString("relname")),
                    row.getBoolean("indisunique"),
                    row.getString("amname"),
                    parts,
                    include,
                    PostgreSqlExpression.normalizedIfAny(row.getString("predicate")),
                    row.getBoolean("nulls_not_distinct"),
                    Objects.requireNonNullElse(row.getString("options"), ""));
        }
    }
}
