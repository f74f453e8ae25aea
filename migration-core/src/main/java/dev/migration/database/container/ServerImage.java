package dev.migration.database.container;

import dev.migration.error.MigrationException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * An image of a database server, and the only login that it is started with.
 *
 * @param image as {@code docker pull} takes it
 * @param instead what to set {@code database} to where there is no Docker
 */
public record ServerImage(
        String image,
        int port,
        Map<String, String> environment,
        String ready,
        int times,
        String user,
        String password,
        String instead) {

    /** PostgreSQL, or an image made from its own. */
    public static ServerImage postgreSql(String image) {
        String password = random();
        // The first time it is ready for its own setup only.
        return new ServerImage(
                image,
                5432,
                Map.of("POSTGRES_PASSWORD", password),
                ".*database system is ready to accept connections.*\\s",
                2,
                "postgres",
                password,
                "postgresql or postgresql:16 for a server from Maven artifacts");
    }

    /** MariaDB, or an image made from its own. */
    public static ServerImage mariaDb(String image) {
        return rooted(image, "MARIADB_ROOT_PASSWORD", "mariadb for a server from Maven artifacts");
    }

    /** MySQL, or an image made from its own. */
    public static ServerImage mySql(String image) {
        return rooted(image, "MYSQL_ROOT_PASSWORD", "mariadb for the nearest server from Maven artifacts");
    }

    private static ServerImage rooted(String image, String variable, String instead) {
        String password = random();
        // Its own setup runs without a port.
        return new ServerImage(
                image, 3306, Map.of(variable, password), ".*port: 3306\\s.*", 1, "root", password, instead);
    }

    /** Without its password. */
    @Override
    public String toString() {
        return image;
    }

    Map<String, Object> request() {
        return Map.of("image", image, "port", port, "environment", environment, "ready", ready, "times", times);
    }

    /** What to tell of a start that failed; without words Docker did not answer. */
    MigrationException failed(String words) {
        String alternative = "set database to " + instead + ", or to the jdbc: URL of a scratch server.";
        return words.isEmpty()
                ? MigrationException.setup(
                        "Docker does not answer, and the dev database testcontainers:" + image + " needs it",
                        "Start Docker, or name where it is in DOCKER_HOST; or " + alternative)
                : MigrationException.setup(
                        "The container of testcontainers:" + image + " does not start: " + words,
                        "See whether docker run " + image + " works; or " + alternative);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
