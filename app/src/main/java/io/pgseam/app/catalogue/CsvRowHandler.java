package io.pgseam.app.catalogue;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Builds the rows of a CSV file; unlike FastCSV's own handlers, also tells how far it came in a row that cannot be read to its end. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private final int maximumFields;
    private List<String> fields = new ArrayList<>();

    /** @param maximumFields fields after these are counted and not kept */
    CsvRowHandler(int maximumFields) {
        this.maximumFields = maximumFields;
    }

    /** The line where the row begins that is being read or was read last, counted from 1. */
    long line() {
        return Math.max(getStartingLineNumber(), 1);
    }

    /** The fields of that row that were read to their end. */
    int fieldsRead() {
        return getFieldCount();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = new ArrayList<>(maximumFields);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < maximumFields) {
            fields.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(line(), getFieldCount(), fields);
    }
}
