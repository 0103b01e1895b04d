package io.pgseam.statements;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** A small application: what it sends is recorded. */
record LampShop(DSLContext ctx) {

    static final String SCHEMA = """
            CREATE TYPE socket AS ENUM ('e14', 'e27');
            CREATE FUNCTION gross(net numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN net * 1.2;
            CREATE TABLE lamps (
                id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                code varchar(10) NOT NULL UNIQUE,
                socket socket NOT NULL DEFAULT 'e27',
                watts int,
                colour text DEFAULT 'white',
                price numeric(8, 2) NOT NULL);
            CREATE TABLE rooms (name text PRIMARY KEY, area int NOT NULL);
            """;

    private static final Table<Record> LAMPS = table(name("lamps"));
    private static final Field<String> CODE = field(name("lamps", "code"), SQLDataType.VARCHAR);
    private static final Field<Integer> WATTS = field(name("lamps", "watts"), SQLDataType.INTEGER);
    private static final Field<String> COLOUR = field(name("lamps", "colour"), SQLDataType.VARCHAR);
    private static final Field<BigDecimal> PRICE = field(name("lamps", "price"), SQLDataType.NUMERIC);
    private static final Field<Socket> SOCKET =
            field(name("lamps", "socket"), SQLDataType.VARCHAR.asEnumDataType(Socket.class));
    private static final Field<String> ROOM = field(name("rooms", "name"), SQLDataType.VARCHAR);

    enum Socket implements EnumType {
        e14,
        e27;

        @Override
        public String getLiteral() {
            return name();
        }

        @Override
        public String getName() {
            return "socket";
        }
    }

    List<?> bright(int watts) {
        return ctx.select(CODE, PRICE).from(LAMPS).where(WATTS.gt(watts)).fetch();
    }

    void add(String code, BigDecimal price) {
        ctx.insertInto(LAMPS, CODE, PRICE).values(code, price).execute();
    }

    void put(String code, Integer watts, BigDecimal price) {
        ctx.insertInto(LAMPS, CODE, WATTS, PRICE)
                .values(code, watts, price)
                .onConflict(CODE)
                .doUpdate()
                .set(PRICE, excluded(PRICE))
                .execute();
    }

    void paint(String code, String colour) {
        ctx.update(LAMPS).set(COLOUR, colour).where(CODE.eq(code)).execute();
    }

    void fit(String code, Socket socket) {
        ctx.update(LAMPS).set(SOCKET, socket).where(CODE.eq(code)).execute();
    }

    List<?> sockets() {
        return ctx.selectDistinct(SOCKET).from(LAMPS).fetch();
    }

    List<?> gross() {
        return ctx.select(function("gross", SQLDataType.NUMERIC, PRICE))
                .from(LAMPS)
                .fetch();
    }

    List<?> room(String name) {
        return ctx.select(ROOM)
                .from(table(name("rooms")))
                .where(ROOM.eq(val(name)))
                .fetch();
    }

    /** Sends each statement once. */
    void open() {
        add("a", BigDecimal.ONE);
        put("b", 5, BigDecimal.TEN);
        paint("a", "red");
        fit("a", Socket.e14);
        bright(3);
        sockets();
        gross();
        room("hall");
    }
}
