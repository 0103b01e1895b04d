package io.pgseam.query;

import org.jooq.impl.TableRecordImpl;

/** A generated record. */
public final class LampsRecord extends TableRecordImpl<LampsRecord> {

    private static final long serialVersionUID = 1L;

    public LampsRecord() {
        super(Lamps.LAMPS);
    }
}
