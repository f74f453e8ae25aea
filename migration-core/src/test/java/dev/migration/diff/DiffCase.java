package dev.migration.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.schema.Schema;
import java.util.List;

/** Two schemas and every line that comparing them must give. */
record DiffCase(String what, Schema database, Schema model, List<String> lines) {

    static DiffCase row(String what, TableBuilder database, TableBuilder model, String... lines) {
        return new DiffCase(what, TableBuilder.schema(database), TableBuilder.schema(model), List.of(lines));
    }

    void mustHold() {
        SchemaDiffer differ = new SchemaDiffer(DiffSettings.NONE);
        assertThat(Lines.of(differ.compare(database, model))).containsExactlyElementsOf(lines);

        SchemaDiffer strict = new SchemaDiffer(DiffSettings.unanswered(true));
        assertThat(Lines.of(strict.compare(database, database))).isEmpty();
        assertThat(Lines.of(strict.compare(model, model))).isEmpty();
    }

    @Override
    public String toString() {
        return what;
    }
}
