package dev.migration.proof;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.TestBinaries;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.jspecify.annotations.Nullable;

/**
 * Random pairs of schemas on each engine, always the same ones unless {@code -Dpairs.seed} says otherwise: a number, or
 * {@code random}. {@code -Dpairs.tries} is how many; as many as the engine does in its share of a build if nothing is said.
 */
class AnyPairTest {
    private static final long SEED = seed(System.getProperty("pairs.seed", "1"));
    private static final int SIMPLER = 100;

    /** Two schemas in no words yet. */
    private record Designs(SchemaDesign before, SchemaDesign after) {}

    /** Seeds of pairs that once broke a law, per engine; the comment says what they found. */
    private static final Map<String, long[]> COUNTER_EXAMPLES = Map.of(
            "h2",
            new long[] {
                987_692, // a check keeps the cast to the type that its column had
                6_002_515, // an index changes under its name, and a foreign key that comes back took it
                6_003_227, // a large object has no index before it is short
                6_004_716 // a check speaks of a column with a name beyond ASCII
            },
            "mariadb",
            new long[] {
                106, // a table that stores a computed column is copied when another column refuses NULL
                6_000_256, // no cast from inet6 to a number
                6_000_393, // two foreign keys of one column that is gone when the undo runs again
                6_000_768, // a foreign key that waits for a contract script is back when the undo runs again
                6_002_520, // an index changes under its name, and a foreign key that stays uses both
                6_002_928, // a text gets its index back, then its attributes once more
                7_000_725, // a number becomes a UUID, then gets its default once more
                7_000_822, // a key stops to number before foreign keys step aside
                21_001_471 // a timestamp refuses NULL
            });

    @Example
    void h2() {
        obeysTheLaws("h2", SchemaWords.H2, 300);
    }

    @Example
    void postgresql() {
        obeysTheLaws("postgresql", SchemaWords.POSTGRESQL, 100);
    }

    @Example
    void mariadb() {
        obeysTheLaws("mariadb", SchemaWords.MARIADB, 60);
    }

    @Example
    void sqlite() {
        obeysTheLaws("sqlite", SchemaWords.SQLITE, 300);
    }

    private static long seed(String text) {
        return text.equals("random") ? new Random().nextInt(Integer.MAX_VALUE) : Long.parseLong(text);
    }

    private static void obeysTheLaws(String engine, SchemaWords words, int usual) {
        int tries = Integer.getInteger("pairs.tries", usual);
        RandomGenerator<Designs> designs = Combinators.combine(SchemaDesign.any(), SchemaDesign.any())
                .as(Designs::new)
                .generator(1000);
        try (DatabaseServer server = DatabaseServers.start(DatabaseChoice.parse(engine), TestBinaries::resolve)) {
            AnyPair pair = new AnyPair(server, words);
            LongStream seeds = LongStream.range(SEED, SEED + tries);
            LongStream once = Arrays.stream(COUNTER_EXAMPLES.getOrDefault(engine, new long[0]));
            LongStream.concat(once, seeds).forEach(seed -> {
                // Each try has a seed of its own, so that one that fails can be run alone.
                Random random = new Random(new SplittableRandom(seed).nextLong());
                Shrinkable<Designs> drawn = designs.next(random);
                if (failure(pair, drawn.value()) != null) {
                    fail(pair, drawn, "-Dpairs.seed=" + seed + " -Dpairs.tries=1");
                }
            });
        }
    }

    private static @Nullable Throwable failure(AnyPair pair, Designs designs) {
        try {
            pair.obeysTheLaws(designs.before(), designs.after());
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    /** Goes on with the first simpler pair that fails too. */
    private static void fail(AnyPair pair, Shrinkable<Designs> drawn, String again) {
        Shrinkable<Designs> simplest = drawn;
        int left = SIMPLER;
        for (boolean found = true; found && left > 0; ) {
            found = false;
            for (Shrinkable<Designs> simpler : simplest.shrink().limit(left).toList()) {
                left--;
                if (failure(pair, simpler.value()) != null) {
                    simplest = simpler;
                    found = true;
                    break;
                }
            }
        }
        throw new AssertionError(again + ": " + simplest.value(), failure(pair, simplest.value()));
    }
}
