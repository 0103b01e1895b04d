package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.repeat;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens in the middle of a COPY, the connection is in sync afterwards, or closed. */
class CopyOutFaultTest {

    @RegisterExtension
    static final Faults FAULTS = new Faults();

    private static final int ROWS = 1_000_000;
    private static final int BREAK = 1_000;

    private static final Field<Integer> NUMBER = field(name("number"), SQLDataType.INTEGER);
    private static final Table<?> NOTES = table(name("notes"));
    private static final Field<String> NOTE = field(name("note"), SQLDataType.CLOB);

    private record Line(Integer number, String text) {}

    @Test
    void anErrorOfTheServerMidwayLeavesTheConnectionInSync() throws Exception {
        ResultQuery<Record2<Integer, String>> dividing = select(
                        inline(1).div(inline(50_000).minus(NUMBER)), repeat(inline("x"), inline(100)))
                .from(generateSeries(1, ROWS).as("series", "number"));
        FAULTS.leaveInSync(() -> {
            try (CopyOut<Line> copy = CopyOut2.from(FAULTS.ctx(), dividing, Line::new)) {
                CopyException failure = catchThrowableOfType(CopyException.class, () -> copy.forEach(line -> {}));
                assertThat(failure).hasMessage("COPY query: division by zero (22012). 49999 rows were read before.");
                assertThat(failure.sqlState()).contains("22012");
            }
        });
    }

    @Test
    void anExceptionOfTheConsumerIsTheCallersOwnAndLeavesTheConnectionInSync() throws Exception {
        FAULTS.leaveInSync(() -> assertThatThrownBy(() -> copy(FAULTS.ctx(), line -> {
                    throw new IllegalArgumentException("enough");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("enough")
                .hasNoSuppressedExceptions());
    }

    @Test
    void anExceptionOfTheConstructorIsTheCallersOwnAndLeavesTheConnectionInSync() throws Exception {
        FAULTS.leaveInSync(() -> {
            try (CopyOut<Line> copy = CopyOut2.from(FAULTS.ctx(), lines(ROWS), (number, text) -> {
                if (number == BREAK) {
                    throw new IllegalArgumentException("no such number");
                }
                return new Line(number, text);
            })) {
                assertThatThrownBy(() -> copy.forEach(line -> {})).hasMessage("no such number");
            }
        });
    }

    @Test
    void closingBeforeTheEndLeavesTheConnectionInSync() throws Exception {
        FAULTS.leaveInSync(() -> {
            try (CopyOut<Line> copy = open(FAULTS.ctx())) {
                Iterator<Line> lines = copy.iterator();
                assertThat(lines.next().number()).isEqualTo(1);
                assertThat(lines.next().number()).isEqualTo(2);
            }
        });
    }

    @Test
    void closingBeforeTheFirstRowLeavesTheConnectionInSync() throws Exception {
        FAULTS.leaveInSync(() -> open(FAULTS.ctx()).close());
    }

    @Test
    void closingAStreamBeforeItsEndLeavesTheConnectionInSync() throws Exception {
        FAULTS.leaveInSync(() -> {
            try (Stream<Line> lines = open(FAULTS.ctx()).stream()) {
                assertThat(lines.limit(10).mapToInt(Line::number).sum()).isEqualTo(55);
            }
        });
    }

    /** The server has ended when it hears of it: what comes next must not be cancelled in its place. */
    @Test
    void aCancellationThatComesTooLateCancelsNothingElse() throws Exception {
        FAULTS.leaveInSync(() -> {
            for (int i = 0; i < 20; i++) {
                try (CopyOut<Line> copy = CopyOut2.from(FAULTS.ctx(), lines(3), Line::new)) {
                    Iterator<Line> lines = copy.iterator();
                    lines.next();
                    lines.next();
                    lines.next();
                }
                FAULTS.assertInSync();
            }
        });
    }

    @Test
    void anInterruptedConsumerLeavesTheConnectionInSync() throws Exception {
        FAULTS.leaveInSync(() -> {
            assertThatThrownBy(() -> copy(FAULTS.ctx(), line -> {
                        Thread.currentThread().interrupt();
                        try {
                            Thread.sleep(1_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new IllegalStateException("interrupted", e);
                        }
                    }))
                    .hasMessage("interrupted")
                    .hasNoSuppressedExceptions();
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    @Test
    void anInterruptThatTheConsumerDoesNotHeedEndsNothing() throws Exception {
        FAULTS.leaveInSync(() -> {
            try (CopyOut<Line> copy = CopyOut2.from(FAULTS.ctx(), lines(100_000), Line::new)) {
                CopyResult result =
                        copy.forEach(atTheBreak(line -> Thread.currentThread().interrupt()));
                assertThat(result.rows()).isEqualTo(100_000);
            }
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    @Test
    void aStatementTimeoutIsAnErrorAndLeavesTheConnectionInSync() throws Exception {
        FAULTS.leaveInSync(() -> {
            FAULTS.ctx().execute("set statement_timeout to 200");
            CopyException failure =
                    catchThrowableOfType(CopyException.class, () -> copy(FAULTS.ctx(), line -> Thread.sleep(400)));
            FAULTS.ctx().execute("reset statement_timeout");
            assertThat(failure.sqlState()).contains("57014");
            assertThat(failure).hasMessageContaining("statement timeout (57014)");
        });
    }

    @Test
    void aKilledBackendClosesTheConnection() throws Exception {
        FAULTS.closeTheConnection(() -> {
            Object pid = FAULTS.ctx().fetchValue("select pg_backend_pid()");
            CopyException failure = catchThrowableOfType(
                    CopyException.class,
                    () -> copy(FAULTS.ctx(), line -> FAULTS.elsewhere("select pg_terminate_backend(" + pid + ")")));
            assertThat(failure.sqlState())
                    .hasValueSatisfying(sqlState -> assertThat(sqlState).matches("08...|57P01"));
        });
    }

    @Test
    void aCutSocketClosesTheConnection() throws Exception {
        FAULTS.closeTheConnection(() -> {
            CopyException failure = catchThrowableOfType(
                    CopyException.class,
                    () -> copy(FAULTS.ctx(), line -> FAULTS.proxy().cut()));
            assertThat(failure.sqlState())
                    .hasValueSatisfying(sqlState -> assertThat(sqlState).startsWith("08"));
        });
    }

    @Test
    void aSocketThatIsCutBeforeTheEndIsAskedForClosesTheConnection() throws Exception {
        FAULTS.closeTheConnection(() -> {
            CopyOut<Line> copy = open(FAULTS.ctx());
            copy.iterator().next();
            FAULTS.proxy().cut();
            assertThatThrownBy(copy::close)
                    .isInstanceOf(CopyException.class)
                    .hasMessageEndingWith("The connection is lost.");
        });
    }

    @Test
    void aTransactionGoesOnAfterACopyThatIsClosedBeforeTheEnd() throws Exception {
        FAULTS.leaveInSync(() -> {
            FAULTS.ctx().transaction(transaction -> {
                note(transaction.dsl(), "before");
                try (CopyOut<Line> copy = open(transaction.dsl())) {
                    copy.iterator().next();
                }
                note(transaction.dsl(), "after");
            });
            assertThat(FAULTS.ctx().select(NOTE).from(NOTES).fetch(NOTE)).containsExactly("before", "after");
            FAULTS.ctx().execute("truncate notes");
        });
    }

    @Test
    void aTransactionGoesOnAfterACopy() throws Exception {
        FAULTS.leaveInSync(() -> {
            FAULTS.ctx().transaction(transaction -> {
                note(transaction.dsl(), "before");
                try (CopyOut<String> copy =
                        CopyOut1.from(transaction.dsl(), select(NOTE).from(NOTES), note -> note)) {
                    assertThat(copy.stream()).containsExactly("before");
                }
            });
            assertThat(FAULTS.ctx().fetchCount(NOTES)).isOne();
            FAULTS.ctx().execute("truncate notes");
        });
    }

    @Test
    void anErrorOfTheServerFailsTheTransaction() throws Exception {
        FAULTS.leaveInSync(() -> {
            assertThatThrownBy(() -> FAULTS.ctx().transaction(transaction -> {
                        note(transaction.dsl(), "before");
                        try (CopyOut<Integer> copy = CopyOut1.from(
                                transaction.dsl(),
                                select(inline(1).div(inline(50).minus(NUMBER)))
                                        .from(generateSeries(1, ROWS).as("series", "number")),
                                number -> number)) {
                            assertThatThrownBy(() -> copy.forEach(number -> {})).isInstanceOf(CopyException.class);
                        }
                        note(transaction.dsl(), "after");
                    }))
                    .hasMessageContaining("current transaction is aborted");
            assertThat(FAULTS.ctx().fetchCount(NOTES)).isZero();
        });
    }

    private static void note(DSLContext ctx, String note) {
        ctx.insertInto(NOTES, NOTE).values(note).execute();
    }

    private static ResultQuery<Record2<Integer, String>> lines(int rows) {
        return select(NUMBER, repeat(inline("x"), inline(200)))
                .from(generateSeries(1, rows).as("series", "number"));
    }

    private static CopyOut<Line> open(DSLContext ctx) {
        return CopyOut2.from(ctx, lines(ROWS), Line::new);
    }

    private static void copy(DSLContext ctx, AtTheBreak atTheBreak) {
        try (CopyOut<Line> copy = open(ctx)) {
            copy.forEach(atTheBreak(atTheBreak));
        }
    }

    private static Consumer<Line> atTheBreak(AtTheBreak atTheBreak) {
        return line -> {
            if (line.number() == BREAK) {
                try {
                    atTheBreak.happen(line);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private interface AtTheBreak {
        void happen(Line line) throws Exception;
    }
}
