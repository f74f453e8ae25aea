package dev.migration.plan;

import java.util.List;

/**
 * How one kind of step reaches a database that is in use. A recipe is one class with
 * {@link com.google.auto.service.AutoService}, which is all that it takes to be found.
 */
public interface Recipe {

    /** The steps in place of {@code step}, in their order; none where it is not this recipe's. */
    List<Step> steps(Step step, Circumstances circumstances);
}
