package dev.migration.hibernate.bridge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.DefaultSchemaFilter;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/** Hibernate's create script, collected instead of written; no import script is ever part of it. */
final class CreateStatements {
    private static final String DELIMITER = ";";
    private static final String COMMENT_ON = "comment on ";
    private static final String CREATE_SCHEMA = "create schema ";

    private final Map<String, Object> settings;
    private final SchemaManagementTool tool;

    CreateStatements(StandardServiceRegistry registry) {
        settings = new HashMap<>(
                required(registry.getService(ConfigurationService.class)).getSettings());
        // Told the product once more, the tool would choose a dialect by itself, past the project's own.
        settings.keySet().removeIf(name -> name.startsWith("jakarta.persistence.database-"));
        settings.put("hibernate.hbm2ddl.delimiter", DELIMITER);
        settings.put("hibernate.hbm2ddl.create_namespaces", "true");
        settings.put("hibernate.hbm2ddl.skip_default_import_file", "true");
        // 6.2 has no switch against import.sql, but takes another name, and does without a file that isn't there.
        settings.put("hibernate.hbm2ddl.import_files", "META-INF/no-import-script-is-run.sql");
        tool = required(registry.getService(SchemaManagementTool.class));
    }

    /** Hibernate knows the mapping, and not the SQL for it; with a schema of another origin the application would start. */
    static final class Unwritable extends HibernateException {
        private static final long serialVersionUID = 1L;

        Unwritable(HibernateException refusal) {
            super(refusal.getMessage(), refusal);
        }
    }

    List<String> of(Metadata metadata) {
        try {
            return written(metadata);
        } catch (HibernateException e) {
            throw new Unwritable(e);
        }
    }

    private List<String> written(Metadata metadata) {
        List<String> statements = new ArrayList<>();
        tool.getSchemaCreator(settings)
                .doCreation(
                        metadata,
                        new Options(settings),
                        ContributableMatcher.ALL,
                        new FromMetadata(),
                        new ToList(statements));
        // Where two catalogs are one, both have the row of a generator that counts in a table.
        return statements.stream().distinct().toList();
    }

    /** For a dialect that says it cannot alter tables, and yet writes uniques so, and comments, which it cannot either. */
    static List<String> withoutAlterations(List<String> statements) {
        return statements.stream()
                .filter(statement -> !isComment(statement) && !statement.startsWith("alter table "))
                .toList();
    }

    static boolean isComment(String statement) {
        return statement.startsWith(COMMENT_ON);
    }

    private static <T> T required(@Nullable T service) {
        if (service == null) {
            throw new IllegalStateException("Hibernate lacks a service it always has");
        }
        return service;
    }

    private record Options(Map<String, Object> settings) implements ExecutionOptions {
        @Override
        public Map<String, Object> getConfigurationValues() {
            return settings;
        }

        @Override
        public boolean shouldManageNamespaces() {
            return true;
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return refused -> {
                throw refused;
            };
        }

        /** Asked for by 6.2 only. */
        @Override
        @SuppressWarnings("removal")
        public SchemaFilter getSchemaFilter() {
            return DefaultSchemaFilter.INSTANCE;
        }
    }

    private record FromMetadata() implements SourceDescriptor {
        @Override
        public SourceType getSourceType() {
            return SourceType.METADATA;
        }

        @Override
        public @Nullable ScriptSourceInput getScriptSourceInput() {
            return null;
        }
    }

    private record ToList(List<String> statements) implements TargetDescriptor, ScriptTargetOutput {
        @Override
        public EnumSet<TargetType> getTargetTypes() {
            return EnumSet.of(TargetType.SCRIPT);
        }

        @Override
        public ScriptTargetOutput getScriptTargetOutput() {
            return this;
        }

        @Override
        public void prepare() {}

        @Override
        public void accept(String command) {
            String statement = command.strip();
            if (statement.endsWith(DELIMITER)) {
                statement = statement
                        .substring(0, statement.length() - DELIMITER.length())
                        .strip();
            }
            statements.add(statement.startsWith(CREATE_SCHEMA) ? ifNotThere(statement) : statement);
        }

        /** Hibernate takes for granted that even the schema {@code public} is missing. */
        private static String ifNotThere(String createSchema) {
            return createSchema.startsWith(CREATE_SCHEMA + "if not exists ")
                    ? createSchema
                    : CREATE_SCHEMA + "if not exists " + createSchema.substring(CREATE_SCHEMA.length());
        }

        @Override
        public void release() {}
    }
}
