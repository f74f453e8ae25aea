package dev.migration.dialect.postgresql;

import java.util.List;

/** Anonymous blocks of PL/pgSQL (the manual's page DO). */
final class DoBlock {
    private DoBlock() {}

    /** A block that runs the statements if the condition holds. */
    static String when(String condition, List<String> statements) {
        StringBuilder body =
                new StringBuilder("begin\n    if ").append(condition).append(" then\n");
        statements.forEach(
                statement -> body.append("        ").append(statement).append(";\n"));
        return of(body.append("    end if;\nend").toString());
    }

    /** A block with this body. */
    static String of(String body) {
        return "do " + quoted(body);
    }

    /** The body of a block or function between marks that do not occur in it. */
    static String quoted(String body) {
        String quote = "$$";
        for (int number = 1; body.contains(quote); number++) {
            quote = "$block" + number + "$";
        }
        return quote + "\n" + body + "\n" + quote;
    }
}
