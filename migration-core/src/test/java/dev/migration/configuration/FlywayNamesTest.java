package dev.migration.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql.transactional.lock",
                "postgresql.transactional-lock",
                "postgresql.transactionalLock",
                "postgresqlTransactionalLock"
            })
    void theLockOnPostgreSqlIsKnownInEachSpelling(String name) {
        assertThat(FlywayNames.of(name)).contains("flyway.postgresql.transactional.lock");
    }
}
