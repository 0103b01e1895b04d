package io.pgseam.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.query.Compiled;
import io.pgseam.query.Query1;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    private static final Field<String> TEXT = field(name("text"), SQLDataType.CLOB);

    private ThrowawayDatabase database;
    private Connection connection;
    private DSLContext unchecked;
    private DSLContext context;

    @BeforeEach
    void connect() throws SQLException {
        database = TestServer.createDatabase();
        connection = database.dataSource().getConnection();
        unchecked = DSL.using(connection, SQLDialect.POSTGRES);
        context = DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.POSTGRES)
                .deriveAppending(new StorableText()));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\uD83D\uDE00", "e\u0301", "\uFFFF\uDBFF\uDFFF", "\uFFFD", "\u0001"})
    void whatPostgresCanHoldArrives(String text) {
        assertThat(context.select(val(text)).fetchSingle().value1()).isEqualTo(text);
        assertThat(context.select(val(new String[] {text, null})).fetchSingle().value1())
                .containsExactly(text, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "ab\u0000c",
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D",
                "a\uD83D\uD83D\uDE00",
                "\uD83D\uDE00\uDE00"
            })
    void whatPostgresCannotHoldIsNotSent(String text) {
        Query1<String, Record1<String>> compiled =
                Compiled.params(TEXT).query(value -> select(function(name("upper"), SQLDataType.CLOB, value)));

        for (Field<?> field : new Field<?>[] {
            val(text),
            val(new String[] {"a", text}),
            val(JSONB.valueOf('"' + text + '"')),
            val(text).cast(SQLDataType.CHAR)
        }) {
            assertRefused(() -> context.select(field).fetch());
        }
        assertRefused(() -> compiled.fetchSingle(context, text));
    }

    @Test
    void withoutItOtherTextArrives() {
        assertThat(unchecked.select(val("\uD83D")).fetchSingle().value1()).isEqualTo("?");
    }

    @Test
    void theMessageSaysWhereAndNotWhat() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> context.select(val(1), val("s3cret\u0000")).fetch())
                .satisfies(e -> assertThat(cause(e))
                        .hasMessage(
                                "bind value 2, text of 7 characters: found U+0000 at index 6, which PostgreSQL cannot"
                                        + " hold. Nothing was sent. Remove it, or refuse the input."));
    }

    private void assertRefused(Runnable statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(statement::run)
                .satisfies(e -> {
                    assertThat(e.sqlState()).isEqualTo("22021");
                    assertThat(cause(e)).hasMessageContaining("Nothing was sent.");
                });
        assertThat(context.select(val(1)).fetchSingle().value1()).isOne();
    }

    /** jOOQ puts an exception around it that names the bind value too. */
    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }
}
