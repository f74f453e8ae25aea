package dev.migration.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.migration.report.Report.Compared;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.Report.ReportedScript;
import dev.migration.rule.Finding;

/** {@code report.json}, as {@code docs/report.schema.json} describes it. Same report, same bytes. */
public final class JsonReport {
    /** The version of the format; it grows when a reader of the older one would fail. */
    public static final int FORMAT_VERSION = 1;

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    /** The report as JSON text with a closing line break. */
    public static String of(Report report) {
        ObjectNode root = NODES.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("tool", report.tool());
        root.put("goal", report.goal());
        root.put("outcome", report.passed() ? "passed" : "failed");
        root.set("database", database(report));
        ObjectNode compared = compared(report.compared());
        if (report.goal().equals(LintText.GOAL)) {
            compared.put("statements", report.compared().statements());
        }
        root.set("compared", compared);
        root.set("changes", changes(report.changes()));
        root.set("tolerated", changes(report.tolerated()));
        ArrayNode scripts = root.putArray("scripts");
        report.scripts().forEach(script -> scripts.add(script(script)));
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode unmanaged = root.putArray("unmanaged");
        report.unmanaged()
                .forEach(thing -> unmanaged
                        .addObject()
                        .put("kind", thing.kind())
                        .put("object", thing.object())
                        .put("state", thing.state().label()));
        ArrayNode pending = root.putArray("pending");
        report.pending()
                .forEach(script -> pending.addObject()
                        .put("file", script.file())
                        .put("since", script.since())
                        .put("command", script.command()));
        try {
            return WRITER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values is always JSON", e);
        }
    }

    private static ObjectNode database(Report report) {
        ObjectNode node = NODES.objectNode();
        node.put("engine", report.database().engine());
        node.put("version", report.database().version());
        node.put("source", report.database().source());
        return node;
    }

    private static ObjectNode compared(Compared compared) {
        ObjectNode node = NODES.objectNode();
        node.put("entities", compared.entities());
        node.put("tables", compared.tables());
        node.put("columns", compared.columns());
        node.put("constraints", compared.constraints());
        node.put("indexes", compared.indexes());
        node.put("scripts", compared.scripts());
        return node;
    }

    private static ArrayNode changes(Iterable<ReportedChange> changes) {
        ArrayNode array = NODES.arrayNode();
        for (ReportedChange change : changes) {
            ObjectNode node = array.addObject();
            node.put("kind", change.kind());
            node.put("object", change.object());
            node.put("detail", change.detail());
            node.put("destructive", change.destructive());
            node.put("source", change.source());
            if (change.because() != null) {
                node.put("because", change.because());
            }
        }
        return array;
    }

    private static ObjectNode script(ReportedScript script) {
        ObjectNode node = NODES.objectNode();
        node.put("file", script.file());
        node.put("version", script.version());
        node.put("phase", script.phase());
        node.put("undo", script.undo());
        node.put("undoVerdict", script.undoVerdict());
        node.put("written", script.written());
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("id", finding.id());
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().label());
        node.put("script", finding.script());
        node.put("line", finding.line());
        node.put("object", finding.object());
        node.put("message", finding.message());
        node.put("fix", finding.fix());
        node.put("acknowledged", false);
        return node;
    }
}
