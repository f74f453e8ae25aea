package dev.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published JSON Schema of {@code report.json}. */
public final class ReportSchema {
    private static final JsonSchema SCHEMA = read();

    private ReportSchema() {}

    /** Fails with every violation unless {@code json} is a valid report. */
    public static void assertValid(String json) {
        try {
            assertThat(SCHEMA.validate(new ObjectMapper().readTree(json))).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema read() {
        try {
            String text = Files.readString(Path.of("../docs/report.schema.json"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
