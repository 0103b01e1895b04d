package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pgseam.guard.rules.GuardArguments;
import org.junit.jupiter.api.Test;

class GuardArgumentsTest {

    private static final String OPERATORS = """
            package io.pgseam.operators;

            class Operators {
                Object contains(String sql) {
                    return org.jooq.impl.DSL.condition(sql);
                }

                Object overlaps(String sql) {
                    return org.jooq.impl.DSL.field(sql);
                }
            }
            """;

    private static final String COPY = """
            package io.pgseam.copy;

            class Copy {
                Object into(java.sql.Connection connection, String sql) throws java.sql.SQLException {
                    return connection.prepareStatement(sql);
                }
            }
            """;

    private static final String CODEC = COPY.replace("package io.pgseam.copy;", "package io.pgseam.copy.codec;");

    @Test
    void allowsFindingsAndCountsThemInOneNote() {
        var compilation =
                Compilation.withPlugin("PgSeamGuard audited=io.pgseam.operators,io.pgseam.copy", OPERATORS, COPY);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.notes())
                .extracting(Compilation.Finding::message)
                .containsExactly("plain SQL findings allowed in audited packages: 3"
                        + " (io.pgseam.copy 1, io.pgseam.operators 2).");
    }

    @Test
    void doesNotAuditSubpackages() {
        var compilation = Compilation.withPlugin("PgSeamGuard audited=io.pgseam.copy", COPY, CODEC);

        assertThat(compilation.rejected())
                .containsExactly(new Compilation.Finding(5, "Connection.prepareStatement(String)"));
    }

    @Test
    void reportsWarningsAndTheirCount() {
        var compilation = Compilation.withPlugin("PgSeamGuard mode=report audited=io.pgseam.copy", OPERATORS, COPY);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).extracting(Compilation.Finding::line).containsExactly(5L, 9L);
        assertThat(compilation.notes())
                .extracting(Compilation.Finding::message)
                .containsExactly(
                        "plain SQL findings allowed in audited packages: 1 (io.pgseam.copy 1).",
                        "plain SQL findings reported: 2 (io.pgseam.operators 2).");
    }

    @Test
    void printsNoNoteWithoutFindings() {
        var compilation = Compilation.withPlugin("PgSeamGuard audited=io.pgseam.types", "class Empty {}");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void doNotSilenceOtherPackages() {
        assertThat(Compilation.withPlugin("PgSeamGuard audited=io.pgseam.copy", OPERATORS, COPY)
                        .errors())
                .extracting(Compilation.Finding::line)
                .containsExactly(5L, 9L);
    }

    @Test
    void refuseUnknownArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuardArguments.parse("audit=io.pgseam.copy"))
                .withMessage("PgSeamGuard: unknown argument \"audit=io.pgseam.copy\"."
                        + " Expected audited=package[,package...], without spaces, or mode=report.");
    }

    @Test
    void refuseWhatIsNoPackageName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuardArguments.parse("audited=io.pgseam.copy,"))
                .withMessage("PgSeamGuard: \"\" is not a package name."
                        + " Expected audited=package[,package...], without spaces.");
    }

    @Test
    void mayBeNamedTwice() {
        assertThat(GuardArguments.parse("audited=a.b,a.b", "audited=c").audited())
                .containsExactlyInAnyOrder("a.b", "c");
    }
}
