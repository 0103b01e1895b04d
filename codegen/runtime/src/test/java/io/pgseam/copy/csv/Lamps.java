package io.pgseam.copy.csv;

import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import org.jooq.TableField;
import org.jooq.impl.CustomRecord;
import org.jooq.impl.CustomTable;
import org.jooq.impl.SQLDataType;

/** As the generator would make it from the table of {@link CsvDatabase}. */
final class Lamps extends CustomTable<Lamps.LampsRecord> {

    private static final long serialVersionUID = 1L;

    static final Lamps LAMPS = new Lamps();

    final TableField<LampsRecord, Integer> ID = createField(name("id"), SQLDataType.INTEGER.nullable(false), this);
    final TableField<LampsRecord, String> NAME = createField(name("name"), SQLDataType.CLOB.nullable(false), this);
    final TableField<LampsRecord, BigDecimal> PRICE = createField(name("price"), SQLDataType.NUMERIC(8, 2), this);
    final TableField<LampsRecord, String[]> TAGS = createField(name("tags"), SQLDataType.CLOB.array(), this);
    final TableField<LampsRecord, String> NOTE = createField(name("note"), SQLDataType.CLOB, this);

    private Lamps() {
        super(name("lamps"));
    }

    @Override
    public Class<LampsRecord> getRecordType() {
        return LampsRecord.class;
    }

    /** The record. */
    public static final class LampsRecord extends CustomRecord<LampsRecord> {

        private static final long serialVersionUID = 1L;

        public LampsRecord() {
            super(LAMPS);
        }
    }
}
