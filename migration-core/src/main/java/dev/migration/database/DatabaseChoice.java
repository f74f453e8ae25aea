package dev.migration.database;

/** What the parameter {@code database} asks for. */
public sealed interface DatabaseChoice {

    /** The oldest major of PostgreSQL that can be started. */
    int OLDEST_POSTGRESQL = 14;

    /** The newest major of PostgreSQL that can be started, and the one that is started when none is named. */
    int NEWEST_POSTGRESQL = 18;

    /** The engine as users type it: {@code postgresql}, {@code h2}, {@code mariadb}. */
    String engine();

    /**
     * H2 in this process.
     *
     * @param options URL options, {@code MODE=LEGACY;NON_KEYWORDS=VALUE}, or an empty text
     */
    record H2(String options) implements DatabaseChoice {
        @Override
        public String engine() {
            return "h2";
        }
    }

    /** SQLite in this process, in files of its own. */
    record Sqlite() implements DatabaseChoice {
        @Override
        public String engine() {
            return "sqlite";
        }
    }

    /**
     * A PostgreSQL server that this process starts.
     *
     * @param majorVersion {@value #OLDEST_POSTGRESQL} to {@value #NEWEST_POSTGRESQL}
     */
    record EmbeddedPostgreSql(int majorVersion) implements DatabaseChoice {
        /** Refuses a version that cannot be started. */
        public EmbeddedPostgreSql {
            if (majorVersion < OLDEST_POSTGRESQL || majorVersion > NEWEST_POSTGRESQL) {
                throw new IllegalArgumentException("PostgreSQL " + majorVersion);
            }
        }

        @Override
        public String engine() {
            return "postgresql";
        }
    }

    /**
     * A scratch server of the user's own.
     *
     * @param url {@code jdbc:postgresql:}…, secrets included; {@link #toString()} leaves them out
     */
    record PostgreSqlServerUrl(String url) implements DatabaseChoice {
        @Override
        public String engine() {
            return "postgresql";
        }

        @Override
        public String toString() {
            int query = url.indexOf('?');
            return query < 0 ? url : url.substring(0, query);
        }
    }

    /** A MariaDB server that this process starts. */
    record EmbeddedMariaDb() implements DatabaseChoice {
        @Override
        public String engine() {
            return "mariadb";
        }
    }

    /**
     * A scratch server of the user's own, MariaDB or MySQL.
     *
     * @param url {@code jdbc:mariadb:}… or {@code jdbc:mysql:}…, secrets included; {@link #toString()} leaves them out
     */
    record MySqlServerUrl(String url) implements DatabaseChoice {
        @Override
        public String engine() {
            return url.startsWith("jdbc:mysql:") ? "mysql" : "mariadb";
        }

        @Override
        public String toString() {
            int query = url.indexOf('?');
            return query < 0 ? url : url.substring(0, query);
        }
    }

    /**
     * A server in a container, which is started where Docker answers.
     *
     * @param engine {@code postgresql}, {@code mariadb} or {@code mysql}
     * @param image as {@code docker pull} takes it
     */
    record Testcontainers(String engine, String image) implements DatabaseChoice {
        @Override
        public String toString() {
            return "testcontainers:" + image;
        }
    }

    /**
     * Reads the parameter.
     *
     * @throws dev.migration.error.MigrationException when there is no such database; the message holds no part of a URL
     *     that may be secret
     */
    static DatabaseChoice parse(String text) {
        return DatabaseChoiceParser.parse(text.strip());
    }
}
