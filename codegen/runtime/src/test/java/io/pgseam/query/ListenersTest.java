package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import io.pgseam.statements.StatementRecorder;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ListenersTest {

    @RegisterExtension
    static final LampDatabase DATABASE = new LampDatabase();

    private static final Query1<LampId, ?> FIND =
            Compiled.params(LAMPS.ID).query(id -> select(LAMPS.NAME).from(LAMPS).where(LAMPS.ID.eq(id)));
    private static final Statement1<LampId> INSERT = Compiled.params(LAMPS.ID)
            .statement(id -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME).values(id, org.jooq.impl.DSL.val("new")));

    @TempDir
    private Path directory;

    @Test
    void eventsComeInTheOrderOfJooqs() {
        List<String> compiled = new ArrayList<>();
        List<String> jooq = new ArrayList<>();

        FIND.fetch(listening(DATABASE.ctx(), (event, execution) -> compiled.add(event)), LampId.of(1));
        listening(DATABASE.ctx(), (event, execution) -> jooq.add(event))
                .select(LAMPS.NAME)
                .from(LAMPS)
                .where(LAMPS.ID.eq(LampId.of(1)))
                .fetch();

        jooq.removeIf(event -> event.startsWith("record") || event.startsWith("result"));
        assertThat(compiled).isEqualTo(jooq);
    }

    @Test
    void aCountedStatementHasItsTypeAndItsRows() {
        List<ExecuteType> types = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        DSLContext ctx = listening(DATABASE.ctx(), (event, execution) -> {
            if (event.equals("executeEnd")) {
                types.add(execution.type());
                rows.add(execution.rows());
            }
        });
        FIND.fetch(ctx, LampId.of(1));
        INSERT.execute(ctx, LampId.of(10));
        INSERT.batch(ctx, List.of(LampId.of(11), LampId.of(12)));

        assertThat(types).containsExactly(ExecuteType.READ, ExecuteType.WRITE, ExecuteType.WRITE);
        assertThat(rows).containsExactly(-1, 1, 2);
    }

    @Test
    void anExceptionIsReplaced() {
        DSLContext ctx = listening(DATABASE.ctx(), (event, execution) -> {
            if (event.equals("exception")) {
                execution.exception(
                        new IllegalArgumentException(execution.sqlException().getSQLState()));
            }
        });

        assertThatThrownBy(() -> INSERT.execute(ctx, LampId.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("23505");
        assertThatThrownBy(() -> INSERT.batch(ctx, List.of(LampId.of(20), LampId.of(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExceptionIsJooqsUnlessReplaced() {
        List<String> events = new ArrayList<>();
        DSLContext ctx = listening(DATABASE.ctx(), (event, execution) -> events.add(event));

        assertThatThrownBy(() -> INSERT.execute(ctx, LampId.of(1))).isInstanceOf(DataAccessException.class);
        assertThat(events)
                .containsSubsequence("start", "executeStart", "exception", "end")
                .doesNotContain("executeEnd");
    }

    @Test
    void theTextCannotBeChanged() {
        DSLContext ctx = listening(DATABASE.ctx(), (event, execution) -> {
            if (event.equals("renderEnd")) {
                execution.sql(execution.sql() + " -- mine");
            }
        });

        assertThatThrownBy(() -> FIND.fetch(ctx, LampId.of(1)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The text of a compiled query cannot be changed.");
    }

    @Test
    void statementsAreRecordedWithTheirCaller() throws Exception {
        Path file = directory.resolve("statements.lock");
        DSLContext ctx = DATABASE.configuration()
                .deriveAppending(new StatementRecorder(file, ListenersTest.class))
                .dsl();

        FIND.fetch(ctx, LampId.of(1));
        INSERT.batch(ctx, List.of(LampId.of(30)));

        assertThat(Files.readString(file))
                .contains(
                        "where \"public\".\"lamps\".\"id\" = cast($1 as uuid)\n\tparameter\tuuid\n\tresult\ttext\tname\n")
                .contains("insert into \"public\".\"lamps\"")
                .contains("\tcaller\t" + ListenersTest.class.getName() + ".statementsAreRecordedWithTheirCaller");
    }

    /** A context that tells its events by name. */
    static DSLContext listening(DSLContext ctx, BiConsumer<String, ExecuteContext> listener) {
        ExecuteListener proxy = (ExecuteListener) Proxy.newProxyInstance(
                ListenersTest.class.getClassLoader(),
                new Class<?>[] {ExecuteListener.class},
                (self, method, arguments) -> {
                    listener.accept(method.getName(), (ExecuteContext) arguments[0]);
                    return null;
                });
        return ctx.configuration().deriveAppending(proxy).dsl();
    }
}
