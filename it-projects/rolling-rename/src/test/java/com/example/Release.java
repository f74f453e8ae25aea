package com.example;

import dev.migration.database.ScratchDatabase;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A release at work: its entity, and the name that this has for the column. */
final class Release implements AutoCloseable {
    private final SessionFactory sessions;
    private final String attribute;
    private final Function<String, Object> account;

    private Release(ScratchDatabase database, Class<?> entity, String attribute, Function<String, Object> account) {
        Configuration configuration = new Configuration().addAnnotatedClass(entity);
        configuration.getProperties().put("hibernate.connection.datasource", database.dataSource());
        sessions = configuration.buildSessionFactory();
        this.attribute = attribute;
        this.account = account;
    }

    static Release before(ScratchDatabase database) {
        return new Release(database, com.example.before.Account.class, "userName", name -> {
            var account = new com.example.before.Account();
            account.userName = name;
            return account;
        });
    }

    static Release after(ScratchDatabase database) {
        return new Release(database, com.example.after.Account.class, "login", name -> {
            var account = new com.example.after.Account();
            account.login = name;
            return account;
        });
    }

    /** It writes a row, finds it by its name, and changes it. */
    void write(String name) {
        sessions.inTransaction(session -> session.persist(account.apply(name.toLowerCase())));
        sessions.inTransaction(session -> update(session, "age = 30", name.toLowerCase()));
        sessions.inTransaction(session -> update(session, attribute + " = '" + name + "'", name.toLowerCase()));
    }

    private void update(Session session, String change, String name) {
        int changed = session.createMutationQuery("update Account set " + change + " where " + attribute + " = :name")
                .setParameter("name", name)
                .executeUpdate();
        if (changed != 1) {
            throw new AssertionError(changed + " rows with " + name);
        }
    }

    /** All names, as the release reads them. */
    List<String> names() {
        return sessions.fromSession(session -> session.createQuery(
                        "select " + attribute + " from Account order by id", String.class)
                .list());
    }

    @Override
    public void close() {
        sessions.close();
    }
}
