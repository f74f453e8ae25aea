package dev.migration;

import static dev.migration.TestModule.CONTRACTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@code rename} means once its scripts are there. */
class CarriedOutRenameTest {
    private static final String CUSTOMER = "create table customer (id bigint primary key, fax varchar(20));";

    @TempDir
    private Path folder;

    /** Whoever keeps it in the POM may have it there until the contract script has run, and longer. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void aRenameThatHasBeenCarriedOutMayStay(String database) {
        TestModule module =
                module(database).model(CUSTOMER.replace("fax", "telefax")).rename("customer.fax:telefax");
        module.generate();

        assertThat(module.check().passed()).isTrue();
        assertThat(module.generate().scripts()).isEmpty();
        List<String> waiting = module.files().stream()
                .filter(file -> file.startsWith(CONTRACTS))
                .toList();
        assertThat(waiting.isEmpty()).isEqualTo(database.equals("h2"));
        if (!waiting.isEmpty()) {
            module.contract("drop_customer_fax");
            assertThat(module.check().passed()).isTrue();
        }
    }

    private TestModule module(String database) {
        return new TestModule(folder.resolve("module"), database)
                .script("V1__init.sql", CUSTOMER)
                .script("U1__init.sql", "drop table customer;");
    }
}
