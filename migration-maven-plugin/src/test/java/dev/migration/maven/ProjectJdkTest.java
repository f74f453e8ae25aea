package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class ProjectJdkTest {
    @TempDir
    Path folder;

    @Inject
    ToolchainManager toolchains;

    private final MavenProject project = Sessions.project(Path.of("shop").toAbsolutePath(), "jar");
    private final MavenSession session = Sessions.of(project);

    @Test
    void withoutAToolchainThereIsNone() throws Exception {
        offer("99", jdk("99.0.1"));

        assertThat(java()).isNull();
    }

    @Test
    void theCompilersOwnToolchainIsFound() throws Exception {
        Path home = jdk("99.0.1");
        offer("99", home);
        plugin("maven-compiler-plugin")
                .setConfiguration(dom("<c><jdkToolchain><version>99</version></jdkToolchain></c>"));

        assertThat(java()).isEqualTo(home.resolve("bin/java"));
    }

    @Test
    void theToolchainThatTheBuildWouldChooseIsFound() throws Exception {
        Path home = jdk("99");
        offer("99", home);
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(dom("<c><toolchains><jdk><version> 99 </version><vendor/></jdk></toolchains></c>"));
        plugin("maven-toolchains-plugin").addExecution(execution);

        assertThat(java()).isEqualTo(home.resolve("bin/java"));
    }

    @Test
    void whatNoToolchainOffersIsNotFound() throws Exception {
        offer("99", jdk("99.0.1"));
        plugin("maven-compiler-plugin")
                .setConfiguration(dom("<c><jdkToolchain><version>98</version></jdkToolchain></c>"));

        assertThat(java()).isNull();
    }

    @Test
    void anOlderJdkIsNotNeeded() throws Exception {
        offer("8", jdk("1.8.0_402"));
        plugin("maven-compiler-plugin")
                .setConfiguration(dom("<c><jdkToolchain><version>8</version></jdkToolchain></c>"));

        assertThat(java()).isNull();
    }

    @Test
    void mavensOwnJdkIsNotNeeded() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(System.getProperty("java.home")));
        offer("17", link);
        plugin("maven-compiler-plugin")
                .setConfiguration(dom("<c><jdkToolchain><version>17</version></jdkToolchain></c>"));

        assertThat(java()).isNull();
    }

    private @Nullable Path java() {
        return new ProjectJdk(toolchains, session, project).java();
    }

    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk " + version));
        Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** As toolchains.xml does. */
    private void offer(String version, Path home) throws Exception {
        ToolchainModel toolchain = new ToolchainModel();
        toolchain.setType("jdk");
        toolchain.addProvide("version", version);
        toolchain.setConfiguration(dom("<configuration><jdkHome>" + home + "</jdkHome></configuration>"));
        session.getRequest().setToolchains(Map.of("jdk", List.of(toolchain)));
    }

    private Plugin plugin(String name) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId(name);
        project.getBuild().addPlugin(plugin);
        return plugin;
    }

    private static Xpp3Dom dom(String xml) throws XmlPullParserException, IOException {
        return Xpp3DomBuilder.build(new StringReader(xml));
    }
}
