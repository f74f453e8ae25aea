package dev.migration.rule;

import dev.migration.flyway.Script;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.Catalog;
import dev.migration.sql.Engine;
import dev.migration.sql.KnownTable;
import dev.migration.sql.ReadScript;
import dev.migration.sql.Statement;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.TableAct.CreateTable;
import java.util.List;
import java.util.Optional;

/** Where an act stands: what there is before it, what its script made so far, and how it runs. */
public final class Situation {
    private final Target target;
    private final Pass pass;
    private final int statement;
    private final int act;

    Situation(Target target, Pass pass, int statement, int act) {
        this.target = target;
        this.pass = pass;
        this.statement = statement;
        this.act = act;
    }

    /** The engine. */
    public Engine engine() {
        return target.engine();
    }

    /** The engine and its version, as far as it is known. */
    public Target target() {
        return target;
    }

    /** What the scripts so far have made; a table that they did not make is unknown, not absent. */
    public Catalog before() {
        return pass.catalog();
    }

    /** The table as it stands before the act, where scripts made it. */
    public Optional<KnownTable> table(QualifiedName name) {
        return pass.catalog().table(name);
    }

    /** What this script made and set so far. */
    public MadeInScript made() {
        return pass.made();
    }

    /**
     * Whether nothing of anybody's can be lost or locked with this table: this script made it and has put no rows in it, or
     * it belongs to the session alone.
     */
    public boolean isNew(QualifiedName table) {
        return pass.made().isNewAndEmpty(table) || isTemporary(table);
    }

    /** Whether the table belongs to the session alone. */
    public boolean isTemporary(QualifiedName table) {
        return table(table)
                .filter(known -> known.kind() == CreateTable.Kind.TEMPORARY)
                .isPresent();
    }

    /** Whether this script, or its table's making in this script, brought the column. */
    public boolean isNew(QualifiedName table, Identifier column) {
        return isNew(table) || pass.made().isNew(table, column);
    }

    /** The script. */
    public ReadScript script() {
        return pass.script();
    }

    /** Whether the script takes back the migration of its version. */
    public boolean isUndo() {
        return pass.script().script().kind() == Script.Kind.UNDO;
    }

    /** What an undo has to restore: everything before its migration. Nothing for any other script. */
    public Optional<Catalog> restored() {
        return Optional.ofNullable(pass.restored());
    }

    /** The statement that the act is part of. */
    public Statement statement() {
        return pass.script().statements().get(statement);
    }

    /** Whether the act runs in a transaction, Flyway's or its script's own. */
    public boolean inTransaction() {
        return pass.made().inTransaction(pass.script().inTransaction());
    }

    /** All acts of the script up to this one, in order; those inside of blocks stand for themselves. */
    public List<Act> earlier() {
        return flat(0, statement + 1).stream().limit(countTo()).toList();
    }

    /** All acts of the script behind this one, in order; those inside of blocks stand for themselves. */
    public List<Act> later() {
        return flat(0, pass.script().statements().size()).stream()
                .skip(countTo() + 1L)
                .toList();
    }

    private long countTo() {
        return flat(0, statement).size() + (long) act;
    }

    private List<Act> flat(int from, int to) {
        return pass
                .script()
                .statements()
                .subList(from, Math.min(to, pass.script().statements().size()))
                .stream()
                .flatMap(each -> Acts.flat(each.acts()).stream())
                .toList();
    }
}
