package io.pgseam.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A constraint for which the shop has no message. */
class MissingMessageTest {
    @TempDir
    private Path directory;

    @Test
    void aNewConstraintDoesNotCompileWithoutAMessage() throws Exception {
        assertThat(new ChangedSchema(directory)
                        .errorsAfter("ALTER TABLE products ADD CONSTRAINT name_short CHECK (length(name) < 100);"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getSource().getName()).endsWith("ConstraintMessages.java");
                    assertThat(ChangedSchema.lineOf(error)).isEqualTo("        return switch (constraint) {");
                    assertThat(error.getMessage(Locale.ROOT))
                            .isEqualTo("the switch expression does not cover all possible input values");
                });
    }

    @Test
    void aNewTableDoesNotCompileWithoutMessages() throws Exception {
        assertThat(new ChangedSchema(directory).errorsAfter("CREATE TABLE refunds (id uuid PRIMARY KEY);"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(ChangedSchema.lineOf(error)).startsWith("public final class ConstraintMessages");
                    assertThat(error.getMessage(Locale.ROOT))
                            .isEqualTo("io.pgseam.app.errors.ConstraintMessages is not abstract and does not override"
                                    + " abstract method visitRefunds(io.pgseam.schema.RefundsConstraint) in"
                                    + " io.pgseam.schema.PublicConstraint.Visitor");
                });
    }
}
