package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composite types are outside of what is planned: a person writes them, and then their tables are planned. */
class HandwrittenTypesTest {
    private static final String TYPE = "create type sender_type as (street varchar(255), number integer);\n";
    private static final String TABLE = "create table parcels (id bigint primary key, sender sender_type);\n";

    @TempDir
    private Path folder;

    @Test
    void aTypeThatNoScriptCreatesIsNamedWithItsAttributes() {
        TestModule module = new TestModule(folder, "postgresql").model(TYPE + TABLE);

        assertThatThrownBy(module::generate)
                .hasMessage("The model needs the composite type sender_type as (street character varying(255), number"
                        + " integer), and no script creates it");
        assertThat(module.files()).isEmpty();
    }

    @Test
    void aTableIsPlannedOnTopOfAHandwrittenType() {
        TestModule module = handwritten().model(TYPE + TABLE);

        assertThat(module.generate().scripts()).hasSize(1);
        assertThat(module.check().findings()).isEmpty();
    }

    @Test
    void aTypeThatDiffersIsTold() {
        TestModule module = handwritten().model(TYPE.replace("integer", "bigint") + TABLE);

        module.generate();

        assertThat(module.lines())
                .contains("! The model has the composite type sender_type as (street character varying(255), number"
                        + " bigint), the history as (street character varying(255), number integer). No script of ours"
                        + " alters one: write it by hand.");
    }

    private TestModule handwritten() {
        return new TestModule(folder, "postgresql")
                .script("V1__type.sql", TYPE)
                .script("U1__type.sql", "drop type sender_type;");
    }
}
