package io.pgseam.copy.codec;

import io.pgseam.copy.codec.Bulb.BulbRecord;
import org.jooq.UDTField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.UDTImpl;
import org.jooq.impl.UDTRecordImpl;

/** As the generator would make it from {@code create type lamp as (name text, bulb bulb, bulbs bulb[])}. */
public final class Lamp extends UDTImpl<Lamp.LampRecord> {

    private static final long serialVersionUID = 1L;

    public static final Lamp LAMP = new Lamp();
    static final UDTField<LampRecord, String> NAME = createField(DSL.name("name"), SQLDataType.CLOB, LAMP, "");
    static final UDTField<LampRecord, BulbRecord> MAIN_BULB =
            createField(DSL.name("bulb"), Bulb.BULB.getDataType(), LAMP, "");
    static final UDTField<LampRecord, BulbRecord[]> BULBS =
            createField(DSL.name("bulbs"), Bulb.BULB.getDataType().array(), LAMP, "");

    private Lamp() {
        super(DSL.name("lamp"), null, null, false);
    }

    @Override
    public Class<LampRecord> getRecordType() {
        return LampRecord.class;
    }

    /** The record. */
    public static final class LampRecord extends UDTRecordImpl<LampRecord> {

        private static final long serialVersionUID = 1L;

        public LampRecord() {
            super(LAMP);
        }

        public static LampRecord of(String name, BulbRecord bulb, BulbRecord... bulbs) {
            LampRecord record = new LampRecord();
            record.set(NAME, name);
            record.set(MAIN_BULB, bulb);
            record.set(BULBS, bulbs);
            return record;
        }
    }
}
