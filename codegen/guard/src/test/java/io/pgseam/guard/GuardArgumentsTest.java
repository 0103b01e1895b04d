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
    void rejectInsertsOfSingleValuesWhereBuildersAreAskedFor() {
        var source = """
                package shop;

                import java.util.List;
                import java.util.Map;
                import org.jooq.*;
                import org.jooq.Record;

                class Inserts {
                    void insert(DSLContext ctx, Table<Record> table, Field<Integer> field, Record row, Select<?> select) {
                        ctx.insertInto(table).set(field, 1);
                        ctx.insertInto(table).set(field, field);
                        ctx.insertInto(table).set(Map.of(field, 1));
                        ctx.insertInto(table).set(row);
                        ctx.insertInto(table, field).values(1);
                        ctx.insertInto(table).values(1, 2);
                        ctx.insertInto(table).columns(field, field).values(1, 2);
                        ctx.insertInto(table, List.of(field)).values(1);
                        ctx.insertInto(table).set(row, row);
                        ctx.insertInto(table).set(List.of(row));
                        ctx.insertInto(table, field).valuesOfRecords();
                        ctx.insertInto(table, List.of(field)).select(select);
                        ctx.update(table).set(field, 1);
                    }
                }
                """;

        assertThat(Compilation.of(source).errors()).isEmpty();
        assertThat(Compilation.withPlugin("PgSeamGuard inserts=builders", source)
                        .errors())
                .extracting(Compilation.Finding::line)
                .containsExactly(10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L);
        assertThat(Compilation.withPlugin("PgSeamGuard inserts=builders", source)
                        .errors())
                .first()
                .isEqualTo(new Compilation.Finding(
                        10,
                        "bare insert: InsertSetStep.set(Field, Object). Use the table's generated builder, such as"
                                + " NewCustomers.of()."));
    }

    @Test
    void rejectListsOfAnyTypeWhereTypedComparisonsAreAskedFor() {
        var source = """
                package shop;

                import java.util.Collection;
                import java.util.function.Function;
                import org.jooq.*;

                class Comparisons {
                    void compare(TableField<?, Integer> field, Field<String> other, Select<Record1<Integer>> select, Integer[] array) {
                        field.in(java.util.List.of("a"));
                        field.notIn(java.util.Set.of(1L));
                        field.in(other);
                        Function<Collection<?>, Condition> reference = field::in;
                        field.in(1, 2);
                        field.in(select);
                        field.eq(org.jooq.impl.DSL.any(array));
                    }
                }
                """;

        assertThat(Compilation.of(source).errors()).isEmpty();
        assertThat(Compilation.withPlugin("PgSeamGuard in=typed", source).errors())
                .extracting(Compilation.Finding::line)
                .containsExactly(9L, 10L, 11L, 12L);
        assertThat(Compilation.withPlugin("PgSeamGuard in=typed", source).errors())
                .first()
                .isEqualTo(new Compilation.Finding(
                        9,
                        "untyped comparison: Field.in(Collection). Use in(T...), or eq(any(array)) with values of the"
                                + " field's type."));
    }

    @Test
    void refuseUnknownArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuardArguments.parse("audit=io.pgseam.copy"))
                .withMessage(
                        "PgSeamGuard: unknown argument \"audit=io.pgseam.copy\"."
                                + " Expected audited=package[,package...], without spaces, mode=report, inserts=builders or in=typed.");
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
