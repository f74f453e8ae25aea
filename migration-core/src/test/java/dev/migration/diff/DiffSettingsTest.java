package dev.migration.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migration.error.MigrationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffSettingsTest {
    private static final List<String> NO = List.of();

    @Test
    void readsWhatIsTyped() {
        DiffSettings settings = DiffSettings.parse(
                List.of(" users.user_name : username, old:new ", "\"a.b\".c:d"),
                List.of("users.fax,,index:ix_old"),
                List.of("billing.orders.note"),
                List.of("qrtz_*"),
                true);

        assertThat(settings)
                .isEqualTo(new DiffSettings(
                        List.of(
                                new Rename("users.user_name", "username"),
                                new Rename("old", "new"),
                                new Rename("\"a.b\".c", "d")),
                        List.of("users.fax", "index:ix_old"),
                        List.of("billing.orders.note"),
                        List.of("qrtz_*"),
                        true,
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "users:", ":users", "a:b:c", "a.b.c.d:e", "users.name:users.login"})
    void refusesAMalformedRename(String typed) {
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> DiffSettings.parse(List.of(typed), NO, NO, NO, false))
                .withMessage("rename=" + typed + " is not understood.")
                .satisfies(failure -> assertThat(failure.hint()).contains("users.user_name:username"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "view:x", "index:", "default:users", "a.b.c.d", "index:a:b"})
    void refusesAMalformedDrop(String typed) {
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> DiffSettings.parse(NO, List.of(typed), NO, NO, false))
                .withMessage("drop=" + typed + " is not understood.")
                .satisfies(failure -> assertThat(failure.hint()).contains("index:ix_old"));
    }

    @Test
    void refusesAMalformedNarrow() {
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> DiffSettings.parse(NO, NO, List.of("orders"), NO, false))
                .withMessage("narrow=orders is not understood.");
    }
}
