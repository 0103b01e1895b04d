package io.pgseam.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementRecorderTest {

    private static final Field<Integer> WATTS = field(name("watts"), SQLDataType.INTEGER);

    @TempDir
    private Path directory;

    private ThrowawayDatabase database;
    private Connection connection;
    private Path file;

    @BeforeEach
    void createShop() throws SQLException {
        database = TestServer.createDatabase();
        connection = database.dataSource().getConnection();
        file = directory.resolve("made/statements.lock");
        DSL.using(connection, SQLDialect.POSTGRES).execute(LampShop.SCHEMA);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void parametersResultsAndCallerAreTheServersOwn() {
        new LampShop(recorded(LampShop.class)).bright(3);

        assertThat(Files.exists(file)).isTrue();
        assertThat(StatementsLock.of(file).text()).isEqualTo("""
                pgseam.statements 1
                select "lamps"."code", "lamps"."price" from "lamps" where "lamps"."watts" > $1
                	parameter	int4
                	result	varchar	code
                	result	numeric	price
                	caller	io.pgseam.statements.LampShop.bright
                """);
    }

    @Test
    void oneStatementHasAllItsCallers() {
        DSLContext ctx = recorded(LampShop.class);
        new LampShop(ctx).room("hall");
        new LampShop(ctx).open();

        assertThat(StatementsLock.of(file).statements()).hasSize(8);
    }

    @Test
    void severalRecordersAddToOneFile() {
        new LampShop(recorded(LampShop.class)).bright(3);
        String first = StatementsLock.of(file).text();
        new LampShop(recorded(LampShop.class)).room("hall");
        new LampShop(recorded(LampShop.class)).bright(3);

        assertThat(StatementsLock.of(file).statements()).hasSize(2);
        assertThat(StatementsLock.of(file).text())
                .contains(first.lines().skip(1).toList());
    }

    @Test
    void aStatementThatReadsOtherColumnsNowReplacesTheOldOne() {
        new LampShop(recorded(LampShop.class)).bright(3);
        DSL.using(connection, SQLDialect.POSTGRES)
                .execute("ALTER TABLE lamps ALTER COLUMN price TYPE double precision");

        new LampShop(recorded(LampShop.class)).bright(3);

        assertThat(StatementsLock.of(file).text())
                .contains("result\tfloat8\tprice")
                .doesNotContain("numeric");
    }

    @Test
    void batchIsOneStatement() {
        DSLContext ctx = recorded(StatementRecorderTest.class);
        ctx.batch(ctx.update(table(name("lamps"))).set(WATTS, (Integer) null).where(WATTS.eq((Integer) null)))
                .bind(1, 2)
                .bind(3, 4)
                .execute();

        assertThat(StatementsLock.of(file).text())
                .contains("update \"lamps\" set \"watts\" = $1 where \"watts\" = $2", "batchIsOneStatement");
    }

    @Test
    void streamedRowsAreAllRead() throws SQLException {
        connection.setAutoCommit(false);
        DSLContext ctx = recorded(StatementRecorderTest.class);
        ctx.insertInto(table(name("rooms")), field(name("name"), String.class), field(name("area"), Integer.class))
                .select(DSL.select(DSL.cast(field(name("g")), SQLDataType.VARCHAR), val(1))
                        .from(DSL.generateSeries(1, 1000).as("g")))
                .execute();

        try (Stream<?> rooms = ctx.select(field(name("name")))
                .from(table(name("rooms")))
                .fetchSize(10)
                .fetchStream()) {
            assertThat(rooms.count()).isEqualTo(1000);
        }
        assertThat(StatementsLock.of(file).statements()).hasSize(2);
    }

    @Test
    void failedStatementIsNotRecordedAndItsErrorIsTheServers() {
        DSLContext ctx = recorded(LampShop.class);
        LampShop shop = new LampShop(ctx);
        shop.add("a", BigDecimal.ONE);

        assertThatThrownBy(() -> shop.add("a", BigDecimal.ONE))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("lamps_code_key");
        assertThat(StatementsLock.of(file).statements()).hasSize(1);
    }

    @Test
    void statementsOfOthersAreLeftOut() {
        new LampShop(recorded(DSL.class)).bright(3);

        assertThat(file).doesNotExist();
    }

    @Test
    void utilityAndInlinedStatementsAreLeftOut() {
        DSLContext ctx = recorded(StatementRecorderTest.class);
        ctx.createTable("bulbs").column("id", SQLDataType.INTEGER).execute();
        DSL.using(ctx.configuration().derive(new Settings().withStatementType(StatementType.STATIC_STATEMENT)))
                .select(val(1))
                .fetch();

        assertThat(file).doesNotExist();
    }

    @Test
    void fileThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(directory.resolve("made"), "in the way");

        assertThatThrownBy(() -> new LampShop(recorded(LampShop.class)).bright(3))
                .hasMessageContaining(file + " cannot be written");
    }

    private DSLContext recorded(Class<?> application) {
        return DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.POSTGRES)
                .set(new StatementRecorder(file, application)));
    }
}
