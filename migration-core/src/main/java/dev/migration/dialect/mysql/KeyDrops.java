package dev.migration.dialect.mysql;

import dev.migration.dialect.Names;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops what has an index. A foreign key that may have used the index gets one of its own first, since InnoDB refuses to drop
 * the last one.
 */
final class KeyDrops {
    private final Names names;
    private final Flavour flavour;
    private final MySqlDefinitions definitions;
    private final MySqlGuard asking;
    private final Form form;

    KeyDrops(Names names, Flavour flavour, MySqlDefinitions definitions, Form form) {
        this.names = names;
        this.flavour = flavour;
        this.definitions = definitions;
        this.asking = new MySqlGuard(names, flavour == Flavour.MYSQL && form.guarded());
        this.form = form;
    }

    List<String> primaryKey(QualifiedName table, List<ForeignKey> keeping) {
        List<String> statements = indexes(table, keeping);
        boolean words = form.guarded() && flavour == Flavour.MARIADB;
        String change = words ? "drop constraint if exists `PRIMARY`" : "drop primary key";
        statements.addAll(asking.ifIndex(table, MySqlGuard.PRIMARY, List.of(alter(table, change))));
        return List.copyOf(statements);
    }

    List<String> index(QualifiedName table, Identifier name, List<ForeignKey> keeping) {
        List<String> statements = indexes(table, keeping);
        String drop = alter(table, "drop index " + ifExists() + names.sql(name));
        statements.addAll(asking.ifIndex(table, name, List.of(drop)));
        return List.copyOf(statements);
    }

    /** The index that the engine made for it goes along; where another one serves, there is none of this name. */
    List<String> foreignKey(QualifiedName table, Identifier name, List<ForeignKey> keeping) {
        boolean leaving = keeping.stream().anyMatch(key -> key.name().equals(name));
        List<String> statements = leaving ? new ArrayList<>() : indexes(table, keeping);
        String key = "drop foreign key " + ifExists() + names.sql(name);
        String index = "drop index " + (flavour == Flavour.MARIADB ? "if exists " : "") + names.sql(name);
        if (flavour == Flavour.MARIADB) {
            statements.add(alter(table, leaving ? key : key + ", " + index));
            return List.copyOf(statements);
        }
        statements.addAll(asking.ifConstraint(table, name, List.of(alter(table, key))));
        if (leaving) {
            return List.copyOf(statements);
        }
        statements.addAll(new MySqlGuard(names, true).ifIndex(table, name, List.of(alter(table, index))));
        return List.copyOf(statements);
    }

    private List<String> indexes(QualifiedName table, List<ForeignKey> keeping) {
        List<String> statements = new ArrayList<>();
        for (ForeignKey key : keeping) {
            statements.addAll(new MySqlGuard(names, flavour == Flavour.MYSQL)
                    .unlessIndex(table, key.name(), List.of(alter(table, definitions.keeping(key)))));
        }
        return statements;
    }

    private String ifExists() {
        return form.guarded() && flavour == Flavour.MARIADB ? "if exists " : "";
    }

    private String alter(QualifiedName table, String change) {
        return "alter table " + (form.guarded() && flavour == Flavour.MARIADB ? "if exists " : "") + names.sql(table)
                + " " + change + form.end();
    }
}
