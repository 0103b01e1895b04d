package io.pgseam.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgSeamGuardTest {

    @Test
    void rejectsOnlyWhereItIsSwitchedOn() {
        var source = "class Off { Object where(String sql) { return org.jooq.impl.DSL.condition(sql); } }";

        assertThat(Compilation.withOptions(List.of(), source).errors()).isEmpty();
        assertThat(Compilation.of(source).errors()).hasSize(1);
    }

    @Test
    void namesTheMethodAndTheWayOut() {
        var errors = Compilation.of("""
                        class Shop {
                            Object where(String sql) {
                                return org.jooq.impl.DSL.condition(sql);
                            }
                        }
                        """).errors();

        assertThat(errors)
                .containsExactly(new Compilation.Finding(
                        3,
                        "plain SQL: DSL.condition(String)."
                                + " Use the generated columns and the DSL, or put the expression into a view."));
    }

    @Test
    void scansEveryClassOfEveryUnit() {
        var unit = "class A%1$d { Object a(String s) { return org.jooq.impl.DSL.sql(s); } }\n"
                + "interface B%1$d { default Object b(String s) { return org.jooq.impl.DSL.sql(s); } }\n";

        assertThat(Compilation.of(unit.formatted(1), unit.formatted(2)).errors())
                .extracting(Compilation.Finding::line)
                .containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void stopsOnUnknownArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compilation.withPlugin("PgSeamGuard report", "class Empty {}"))
                .withMessageStartingWith("PgSeamGuard: unknown argument \"report\".");
    }

    @Test
    void leavesCodeThatDoesNotParseToJavac() {
        var errors = Compilation.of("class Broken { Object x = org.jooq.impl.DSL.sql(; }")
                .errors();

        assertThat(errors).isNotEmpty().noneMatch(error -> error.message().startsWith("plain SQL"));
    }

    @Test
    void addsItsErrorsToCodeThatDoesNotCompile() {
        var errors = Compilation.of("""
                        import static org.jooq.impl.DSL.*;

                        class Broken extends Missing implements Unknown<String> {
                            Absent field = new Absent() {
                                @Override public void run() { missing("a"); }
                            };
                            Object a = missing::condition;
                            Object b = condition(undefined);
                            Object c = new Nowhere("x").condition("y");
                            @Override Object join(String sql) { return super.join(sql); }
                            int d = condition("false");
                        }
                        """).errors();

        assertThat(errors).extracting(Compilation.Finding::line).contains(3L, 4L, 5L, 7L, 8L, 9L, 11L);
    }

    @Test
    void leavesACallWhoseArgumentDoesNotCompileToJavac() {
        var errors = Compilation.of("""
                        class Broken {
                            Object condition = org.jooq.impl.DSL.select().where(undefined);
                        }
                        """).errors();

        assertThat(errors).hasSize(1).allMatch(error -> error.message().contains("cannot find symbol"));
    }

    @Test
    void runsWithoutJooqOnTheClassPath() throws Exception {
        var guard = Path.of(PgSeamGuard.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var options = List.of("-Xplugin:PgSeamGuard", "-classpath", guard.toString());
        var jdbc = "class Jdbc { Object a(java.sql.Connection c) throws Exception { return c.nativeSQL(null); } }";

        assertThat(Compilation.withOptions(options, "class Plain { String s = String.valueOf(1); }")
                        .diagnostics())
                .isEmpty();
        assertThat(Compilation.withOptions(options, "class Broken { Object o = org.jooq.impl.DSL.sql(\"\"); }")
                        .errors())
                .isNotEmpty()
                .noneMatch(error -> error.message().startsWith("plain SQL"));
        assertThat(Compilation.withOptions(options, jdbc).errors()).hasSize(1);
    }
}
