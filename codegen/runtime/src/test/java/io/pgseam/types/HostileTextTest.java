package io.pgseam.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.HostileTexts;
import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that means something to SQL or to the text form of a type, in every type that holds free text. */
class HostileTextTest {

    private static ThrowawayDatabase database;
    private static Connection connection;
    private static DSLContext ctx;

    @BeforeAll
    static void connect() throws SQLException {
        database = TestServer.createDatabase();
        connection = database.dataSource().getConnection();
        ctx = DSL.using(connection, SQLDialect.POSTGRES);
        ctx.execute("create extension citext");
        ctx.execute("create extension hstore");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    static Stream<String> hostile() {
        return HostileTexts.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void comesBackAsItIs(String text) {
        for (PostgresType<String> type :
                List.of(PostgresType.TEXT, PostgresType.VARCHAR, PostgresType.NAME, PostgresType.CITEXT)) {
            assertComesBack(type, text);
            assertComesBack(type.array(), new String[] {text, null, text});
        }
        assertComesBack(PostgresType.TEXT.array().array(), new String[][] {{text, "a"}, {null, text}});
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isKeyAndValueAsItIs(String text) {
        Map<String, String> map = new HashMap<>();
        map.put(text, text);
        map.put(text + "x", null);

        assertComesBack(PostgresType.HSTORE, map);
    }

    private static <U> void assertComesBack(PostgresType<U> type, U value) {
        DataType<U> dataType = SQLDataType.OTHER.asConvertedDataType(type.<Object>binding());
        Field<U> bound = DSL.val(value, dataType);

        assertThat(ctx.select(bound).getSQL())
                .isEqualTo(ctx.select(DSL.val((U) null, dataType)).getSQL());
        assertThat(ctx.fetchValue(bound)).isEqualTo(value);
        assertThat(ctx.fetchValue(DSL.inline(value, dataType))).isEqualTo(value);
    }
}
