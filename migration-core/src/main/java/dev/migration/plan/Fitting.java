package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.schema.Schema;

/** Fits a plan to what an engine can do: what stands in its way steps aside, what would be lost is said again. */
public final class Fitting {
    private final Dialect dialect;

    /** For an engine. */
    public Fitting(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan as the engine can carry it out, which starts from {@code current}. */
    public Plan in(Plan plan, Schema current) {
        Plan commented = new NewColumns(dialect).in(plan);
        Plan whole = new Redefining(dialect).in(commented);
        Plan aside = new SteppingAside(dialect).in(whole, current);
        Plan told = new Keeping(dialect).in(aside, current);
        return new Rebuilds(dialect).in(told, current);
    }
}
