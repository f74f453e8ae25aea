package dev.migration.database;

import dev.migration.dialect.Dialect;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/** Names as a catalog stores them, turned into names of the model: the default namespace goes unnamed. */
public final class CatalogNames {
    private final Dialect dialect;
    private final String defaultNamespace;

    /** Names seen from a connection whose unqualified names mean {@code defaultNamespace}. */
    public CatalogNames(Dialect dialect, String defaultNamespace) {
        this.dialect = dialect;
        this.defaultNamespace = defaultNamespace;
    }

    /** Whether unqualified names mean this namespace. */
    public boolean isDefault(String namespace) {
        return namespace.equals(defaultNamespace);
    }

    /** The identifier stored so. */
    public Identifier identifier(String stored) {
        return dialect.identifier(stored);
    }

    /** The name of an object stored so in a namespace. */
    public QualifiedName name(String namespace, String stored) {
        return new QualifiedName(isDefault(namespace) ? null : identifier(namespace), identifier(stored));
    }
}
