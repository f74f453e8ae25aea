package dev.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchMarkerTest {
    private static final ScratchMarker MARKER = new ScratchMarker("0a1b", Instant.parse("2026-11-21T10:00:00Z"), 42);

    @Test
    void isReadAsItWasWritten() {
        assertThat(MARKER.text())
                .isEqualTo(
                        "migration-maven-plugin scratch database; id=0a1b; started=2026-11-21T10:00:00Z; process=42");
        assertThat(ScratchMarker.parse(MARKER.text())).contains(MARKER);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "migration-maven-plugin scratch database",
                "migration-maven-plugin scratch database; id=0a; started=yesterday; process=42",
                "migration-maven-plugin scratch database; id=0A; started=2026-11-21T10:00:00Z; process=42",
                "not a migration-maven-plugin scratch database; id=0a; started=2026-11-21T10:00:00Z; process=42",
            })
    void nothingElseIsTakenForOne(String comment) {
        assertThat(ScratchMarker.parse(comment)).isEmpty();
    }
}
