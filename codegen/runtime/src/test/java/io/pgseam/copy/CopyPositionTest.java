package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyPositionTest {

    private static final CopyPlan PLAN = new CopyPlan("products", List.of(), "copy");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY products, line 5 | 5",
                "COPY products, line 5, column metadata | 5",
                "COPY products, Zeile 41208, Spalte metadata | 41208",
                "COPY products, line 5, column 7 | 5",
                "COPY a, b, line 6 | 6"
            })
    void rowIsTakenFromTheServersContext(String context, long row) {
        assertThat(CopyPosition.ofServerContext(PLAN, context).row()).isEqualTo(row);
    }

    @Test
    void rowIsFoundAmongOtherLines() {
        String context = "PL/pgSQL function f() line 3 at RAISE\nCOPY products, line 5, column metadata\nmore";
        assertThat(CopyPosition.ofServerContext(PLAN, context).row()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SQL statement \"select 1\"", "COPY products"})
    void aContextWithoutRowGivesTheTableAlone(String context) {
        assertThat(CopyPosition.ofServerContext(PLAN, context)).isEqualTo(CopyPosition.ofTable("products"));
    }

    @Test
    void noContextGivesTheTableAlone() {
        assertThat(CopyPosition.ofServerContext(PLAN, null)).hasToString("COPY products");
    }

    @Test
    void isWrittenDownToTheColumnsType() {
        assertThat(new CopyPosition("products", 41_208, "created_at", "timestamptz"))
                .hasToString("COPY products, row 41208, column created_at (timestamptz)");
    }
}
