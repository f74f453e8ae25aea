package org.dspace.storage.rdbms.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Stands for DSpace's migration of this name, which needs a running DSpace and only drops tables that a new database never had. */
public class V6_0_2016_01_26__DS_2188_Remove_DBMS_Browse_Tables extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        // Nothing of the schema changes here.
    }
}
