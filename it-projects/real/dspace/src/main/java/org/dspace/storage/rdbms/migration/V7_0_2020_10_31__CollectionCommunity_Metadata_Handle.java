package org.dspace.storage.rdbms.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Stands for DSpace's migration of this name, which needs a running DSpace and only rewrites rows. */
public class V7_0_2020_10_31__CollectionCommunity_Metadata_Handle extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        // Nothing of the schema changes here.
    }
}
