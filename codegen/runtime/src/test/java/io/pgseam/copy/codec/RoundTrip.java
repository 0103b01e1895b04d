package io.pgseam.copy.codec;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.pgseam.TestServer;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes values with a codec into a column of a type, and returns what SELECT then gives. */
final class RoundTrip<T> {

    private static final ThrowawayDatabase DATABASE = TestServer.createDatabase();

    private final String columnType;
    private final DataType<T> type;
    private final Function<ToIntFunction<String>, Codec<T>> codec;

    private RoundTrip(String columnType, DataType<T> type, Function<ToIntFunction<String>, Codec<T>> codec) {
        this.columnType = columnType;
        this.type = type;
        this.codec = codec;
    }

    static <T> RoundTrip<T> of(String columnType, DataType<T> type, Codec<T> codec) {
        return new RoundTrip<>(columnType, type, oidOf -> codec);
    }

    /** For the enum {@code mood} and the domain {@code quantity} over int: only the database knows their OIDs. */
    static <T> RoundTrip<T> ofCreatedType(
            String columnType, DataType<T> type, Function<ToIntFunction<String>, Codec<T>> codec) {
        return new RoundTrip<>(columnType, type, codec);
    }

    /** Returns the values as jOOQ reads them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final List<T> select(T... values) {
        return select(field(name("v"), type), values);
    }

    /** Returns the values as the server writes them, in the time zone of Kathmandu, 05:45 ahead of UTC. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final List<String> selectText(T... values) {
        return select(field(name("v")).cast(SQLDataType.CLOB), values);
    }

    private <X> List<X> select(Field<X> selected, T[] values) {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
            ctx.execute("set local timezone to 'Asia/Kathmandu'");
            ctx.execute("create type mood as enum ('sad', 'so so', 'happy, \"very\"')");
            ctx.execute("create domain quantity as int check (value > 0)");
            ctx.execute("create temporary table round_trip (id int, v " + columnType + ")");
            copy(connection, codec.apply(typeName -> oid(ctx, typeName)), values);
            List<X> found = ctx.select(selected)
                    .from(table(name("round_trip")))
                    .orderBy(field(name("id")))
                    .fetch(selected);
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> void copy(Connection connection, Codec<T> codec, T[] values) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy round_trip from stdin with (format binary)");
        WireBuffer buffer = new WireBuffer();
        buffer.octets("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
        buffer.int64(0);
        for (int i = 0; i < values.length; i++) {
            buffer.int16(2);
            new Int4Codec().encodeField(i, buffer);
            codec.encodeField(values[i], buffer);
        }
        buffer.int16(-1);
        buffer.flush(copy::writeToCopy);
        copy.endCopy();
    }

    private static int oid(DSLContext ctx, String typeName) {
        return ((Number) ctx.fetchValue("select to_regtype(?)::oid::bigint", typeName)).intValue();
    }
}
