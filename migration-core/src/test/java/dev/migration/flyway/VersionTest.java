package dev.migration.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "7, 8",
        "9, 10",
        "007, 008",
        "099, 100",
        "999, 1000",
        "1.7, 1.8",
        "1.9, 1.10",
        "1.09, 1.10",
        "1_7, 1_8",
        "2.0.9, 2.0.10",
        "2026.3, 2026.4",
        "99999999999999999999, 100000000000000000000",
        "20261121093000, 20261122120000",
        "202611210930, 202611221200",
        "20261121, 20261122",
        "20261121093000123, 20261122120000000",
        "20261121_093000, 20261122_120000",
        "2026.11.21.0930, 2026.11.22.1200",
        "20261122120000, 20261122120001",
        "20261130000059, 20261130000060",
        "20261130000060, 20261130000061",
        "20991399, 20991400",
    })
    void theNextOneFollowsTheStyle(String version, String next) {
        assertThat(new Version(version).next(NOON).text()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "007, 7", "1_7, 1.7", "1.0.0, 1"})
    void spellingsOfOneVersionAreEqual(String one, String other) {
        assertThat(new Version(one)).isEqualTo(new Version(other)).hasSameHashCodeAs(new Version(other));
        assertThat(new Version(one)).isEqualByComparingTo(new Version(other));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "9, 10", "1.9, 1.10", "1, 1.0.1", "1.9, 2", "8, 20261121093000"})
    void numbersAreComparedAsNumbers(String older, String newer) {
        assertThat(new Version(older)).isLessThan(new Version(newer));
        assertThat(new Version(newer)).isGreaterThan(new Version(older));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1.", ".1", "1..2", "1-2", "-1", " 1", "1\u0661x"})
    void whatFlywayWouldNotReadIsRefused(String text) {
        assertThatThrownBy(() -> new Version(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClocksZoneCounts() {
        Clock tokyo = NOON.withZone(ZoneOffset.ofHours(9));

        assertThat(new Version("20261121093000").next(tokyo).text()).isEqualTo("20261122210000");
    }
}
