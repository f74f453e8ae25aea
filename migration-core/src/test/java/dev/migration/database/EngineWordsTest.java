package dev.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            (conn=3) Table 'migration_scratch_0a1b_7.hits' doesn't exist | Table 'hits' doesn't exist
            Can't create table `migration_scratch_0a1b_7`.`hits` | Can't create table `hits`
            Unknown column in migration_scratch_0a1b_7.hits | Unknown column in hits
            """)
    void theScratchDatabaseIsLeftOut(String said, String words) {
        assertThat(EngineWords.of(new SQLException(said))).isEqualTo(words);
    }
}
