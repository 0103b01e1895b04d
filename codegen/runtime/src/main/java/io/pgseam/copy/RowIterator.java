package io.pgseam.copy;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows one by one; a row is asked for when it is known to be wanted. */
final class RowIterator<R> implements Iterator<R> {

    private final RowSource rows;
    private final RowMapping<R> mapping;
    private boolean found;
    private boolean ended;

    RowIterator(RowSource rows, RowMapping<R> mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    @Override
    public boolean hasNext() {
        if (!found && !ended) {
            found = rows.next();
            ended = !found;
        }
        return found;
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row is left");
        }
        found = false;
        return mapping.map(rows);
    }
}
