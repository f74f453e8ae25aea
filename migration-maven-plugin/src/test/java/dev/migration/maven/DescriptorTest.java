package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;

/** The contract with users, as Maven reads it. */
class DescriptorTest {
    /** Maven cannot read a map from the command line; {@link CommandLine} does. */
    private static final Set<String> MAPS = Set.of("rules", "properties", "placeholders");

    private static final Set<String> MAVENS_OWN = Set.of("project", "session");

    private final PluginDescriptor plugin = read();
    private final Map<String, MojoDescriptor> goals =
            plugin.getMojos().stream().collect(Collectors.toMap(MojoDescriptor::getGoal, Function.identity()));

    @Test
    void theGoalsOfTheInterfaceAreThere() {
        assertThat(plugin.getGoalPrefix()).isEqualTo("migration");
        assertThat(goals).containsOnlyKeys("adopt", "contract", "generate", "check", "diff", "lint", "help");
    }

    @Test
    void everyGoalMayRunInParallel() {
        assertThat(plugin.getMojos()).allMatch(MojoDescriptor::isThreadSafe);
    }

    @Test
    void generateAndDiffCompileFirstAndCheckIsBoundToVerify() {
        assertThat(goals.get("generate").getExecutePhase()).isEqualTo("process-classes");
        assertThat(goals.get("diff").getExecutePhase()).isEqualTo("process-classes");
        assertThat(goals.get("check").getExecutePhase()).isNull();
        assertThat(goals.get("check").getPhase()).isEqualTo("verify");
    }

    @Test
    void lintNeedsNoClasses() {
        assertThat(goals.get("lint").getExecutePhase()).isNull();
        assertThat(goals.get("lint").getPhase()).isNull();
        assertThat(goals.get("lint").getDependencyResolutionRequired()).isNull();
    }

    @Test
    void aParameterIsNamedAlikeInThePomAndOnTheCommandLine() {
        for (Parameter parameter : parameters()) {
            if (!MAPS.contains(parameter.getName())) {
                assertThat(parameter.getExpression()).isEqualTo("${migration." + parameter.getName() + "}");
            }
        }
    }

    @Test
    void everyParameterIsExplained() {
        assertThat(parameters())
                .hasSize(28)
                .allSatisfy(parameter -> assertThat(parameter.getDescription()).isNotBlank());
    }

    private List<Parameter> parameters() {
        return goals.get("generate").getParameters().stream()
                .filter(parameter -> !MAVENS_OWN.contains(parameter.getName()))
                .toList();
    }

    private static PluginDescriptor read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")),
                StandardCharsets.UTF_8)) {
            return new PluginDescriptorBuilder().build(reader);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
