package io.pgseam.copy.csv;

import static org.jooq.impl.DSL.name;

import org.jooq.DataType;
import org.jooq.TableField;
import org.jooq.impl.CustomRecord;
import org.jooq.impl.CustomTable;
import org.jooq.impl.SQLDataType;

/** A table {@code one_column} with a number and a value of one type; one at a time. */
final class OneColumn<T> extends CustomTable<OneColumn.AnyRecord> {

    private static final long serialVersionUID = 1L;

    final transient TableField<AnyRecord, Integer> id = createField(name("id"), SQLDataType.INTEGER, this);
    final transient TableField<AnyRecord, T> value;

    OneColumn(DataType<T> dataType) {
        super(name("one_column"));
        value = createField(name("value"), dataType, this);
        AnyRecord.table = this;
    }

    @Override
    public Class<AnyRecord> getRecordType() {
        return AnyRecord.class;
    }

    /** A record of the last table. */
    public static final class AnyRecord extends CustomRecord<AnyRecord> {

        private static final long serialVersionUID = 1L;
        private static CustomTable<AnyRecord> table;

        public AnyRecord() {
            super(table);
        }
    }
}
