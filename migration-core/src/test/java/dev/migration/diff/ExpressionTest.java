package dev.migration.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.schema.Identifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "length(\"ca\"\"b\") < 9 | ca\"b   | true",
                "length(`ca``b`) < 9     | ca`b    | true",
                "length(\"ca\"\"b\") < 9 | ca      | false",
                "x = 'ca\"b'             | ca\"b   | false",
                "\"Two words\" > 0       | Two words | true"
            })
    void findsAColumnWhoseNameHoldsQuotes(String expression, String column, boolean found) {
        assertThat(Expression.mentions(expression, new Identifier(column, true)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {"\"a\"\"b\" > 0 | \"c\"\"d\" > 0", "`a\"b` > 0 | `c\"d` > 0"})
    void doublesTheQuotesOfANewName(String before, String after) {
        assertThat(Expression.renamed(before, new Identifier("a\"b", true), new Identifier("c\"d", true)))
                .isEqualTo(after);
    }
}
