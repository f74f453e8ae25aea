package dev.migration.rule;

import dev.migration.sql.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/rules.md}, taken apart. */
public final class RulePage {
    private static final Path FILE = Path.of("..", "docs", "rules.md");
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(Before|Bad|Good)\\n```sql ([a-z0-9 ]+)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern ALSO = Pattern.compile("comes with `([a-z-]+)`");

    private RulePage() {}

    /**
     * One example of one rule on one engine.
     *
     * @param rule the rule's id
     * @param engine the engine
     * @param before the script before it
     * @param bad what is found
     * @param good what is not
     * @param also another rule that finds something in it, or an empty text
     */
    public record Example(String rule, Engine engine, String before, String bad, String good, String also) {
        @Override
        public String toString() {
            return rule + " on " + engine.displayName();
        }
    }

    /** The sections by their titles. */
    static Map<String, String> sections() {
        Map<String, String> sections = new TreeMap<>();
        String[] parts = read().split("(?m)^## ", -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            sections.put(parts[i].substring(0, end).strip(), parts[i].substring(end));
        }
        return sections;
    }

    /** The examples of all rules on all engines. */
    public static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        sections().forEach((rule, text) -> {
            Map<String, Map<String, String>> blocks = new TreeMap<>();
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                for (String engine : block.group(2).split(" ", -1)) {
                    blocks.computeIfAbsent(engine, all -> new TreeMap<>()).put(block.group(1), block.group(3));
                }
            }
            Matcher also = ALSO.matcher(text);
            String other = also.find() ? also.group(1) : "";
            blocks.forEach((engine, parts) -> examples.add(new Example(
                    rule,
                    Engine.of(engine),
                    parts.getOrDefault("Before", ""),
                    parts.getOrDefault("Bad", ""),
                    parts.getOrDefault("Good", ""),
                    other)));
        });
        return examples;
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
