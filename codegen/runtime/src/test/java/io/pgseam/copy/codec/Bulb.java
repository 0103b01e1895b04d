package io.pgseam.copy.codec;

import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.math.BigDecimal;
import org.jooq.UDTField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.UDTImpl;
import org.jooq.impl.UDTRecordImpl;

/** As the generator would make it from {@code create type bulb as (hours int4range, tags text[], watts numeric(5,1))}. */
public final class Bulb extends UDTImpl<Bulb.BulbRecord> {

    private static final long serialVersionUID = 1L;

    static final Bulb BULB = new Bulb();
    static final UDTField<BulbRecord, Range<Integer>> HOURS =
            createField(DSL.name("hours"), Exchange.dataType(PostgresType.INT4RANGE), BULB, "");
    static final UDTField<BulbRecord, String[]> TAGS =
            createField(DSL.name("tags"), SQLDataType.CLOB.array(), BULB, "");
    static final UDTField<BulbRecord, BigDecimal> WATTS =
            createField(DSL.name("watts"), SQLDataType.NUMERIC(5, 1), BULB, "");

    private Bulb() {
        super(DSL.name("bulb"), null, null, false);
    }

    @Override
    public Class<BulbRecord> getRecordType() {
        return BulbRecord.class;
    }

    /** The record. */
    public static final class BulbRecord extends UDTRecordImpl<BulbRecord> {

        private static final long serialVersionUID = 1L;

        public BulbRecord() {
            super(BULB);
        }

        public static BulbRecord of(Range<Integer> hours, String[] tags, String watts) {
            BulbRecord record = new BulbRecord();
            record.set(HOURS, hours);
            record.set(TAGS, tags);
            record.set(WATTS, watts == null ? null : new BigDecimal(watts));
            return record;
        }
    }
}
