package dev.migration.database.h2;

import java.sql.Connection;
import org.h2.api.Trigger;

/** A trigger that does nothing; H2 makes it by its name. */
public final class NoTrigger implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
}
