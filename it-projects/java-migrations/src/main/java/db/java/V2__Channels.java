package db.java;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Channels extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("alter table app_event add channel varchar(20) default 'web' not null");
            statement.execute("alter table app_event alter column channel drop default");
        }
    }
}
