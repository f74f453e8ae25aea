package dev.migration.hibernate;

/**
 * The database that the DDL is for, as Hibernate's {@code jakarta.persistence.database-product-name} and its versions
 * name it.
 *
 * @param name {@code PostgreSQL}, {@code H2}
 */
public record DatabaseProduct(String name, int major, int minor) {
    public DatabaseProduct {
        if (name.isBlank() || major < 0 || minor < 0) {
            throw new IllegalArgumentException("no database product: " + name + " " + major + "." + minor);
        }
    }
}
