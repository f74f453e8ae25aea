package dev.migration;

import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.hibernate.HibernateVersion;
import dev.migration.hibernate.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README promises is what happens. */
class ReadmeTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleBecomesWhatItSays() throws IOException {
        TestProject project = new TestProject(folder, HibernateVersion.V6_6.jars())
                .source(block("entity"))
                .compile();
        TestModule module = new TestModule(folder, "postgresql")
                .script("V1__customer.sql", block("history"))
                .script("U1__customer.sql", "drop table customer; drop sequence customer_seq;")
                .entities(project.classes, HibernateVersion.V6_6.jars());

        module.generate();

        for (String script :
                List.of("V2__customer_email", "V3__customer_unique", "V4__customer_check", "V5__customer_check")) {
            assertThat(module.read(SCRIPTS + script + ".sql")).isEqualTo(block(script));
        }
        assertThat(module.read("target/migration/plan.md"))
                .contains("## In this order\n\n" + block("plan"))
                .contains("Before:\n\n```sql\n" + block("plan-before") + "```\n");
        assertThat(module.scripts()).filteredOn(file -> file.endsWith(".sql")).hasSize(10);
        assertThat(module.read(SCRIPTS + "U2__customer_email.sql")).contains("drop column if exists email;");
        assertThat(module.generate().changes()).isEmpty();
    }

    private static String block(String name) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Matcher block = Pattern.compile("<!-- ReadmeTest: " + name + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
