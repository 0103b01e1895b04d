package io.pgseam.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Which lamp hangs where, as a schema without generated classes has it. */
final class Rooms {

    static final Table<Record> ROOMS = table(name("rooms"));
    static final Field<LampId> LAMP_ID =
            field(name("rooms", "lamp_id"), SQLDataType.UUID.asConvertedDataType(LampId.CONVERTER));
    static final Field<String> ROOM = field(name("rooms", "name"), SQLDataType.CLOB);

    private Rooms() {}
}
