package dev.migration.proof;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.TestBinaries;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** A hundred pairs on each engine, always the same ones. */
class AnyPairTest {
    private static final DatabaseServer H2 = start("h2");
    private static final DatabaseServer POSTGRESQL = start("postgresql");

    private static DatabaseServer start(String database) {
        return DatabaseServers.start(DatabaseChoice.parse(database), TestBinaries::resolve);
    }

    @AfterContainer
    static void stop() {
        H2.close();
        POSTGRESQL.close();
    }

    @Provide
    Arbitrary<SchemaDesign> schemas() {
        return SchemaDesign.any();
    }

    @Property(tries = 100, seed = "1", afterFailure = AfterFailureMode.SAMPLE_FIRST, shrinking = ShrinkingMode.BOUNDED)
    void h2(@ForAll("schemas") SchemaDesign before, @ForAll("schemas") SchemaDesign after) {
        new AnyPair(H2, SchemaWords.H2).obeysTheLaws(before, after);
    }

    @Property(tries = 100, seed = "1", afterFailure = AfterFailureMode.SAMPLE_FIRST, shrinking = ShrinkingMode.BOUNDED)
    void postgresql(@ForAll("schemas") SchemaDesign before, @ForAll("schemas") SchemaDesign after) {
        new AnyPair(POSTGRESQL, SchemaWords.POSTGRESQL).obeysTheLaws(before, after);
    }
}
