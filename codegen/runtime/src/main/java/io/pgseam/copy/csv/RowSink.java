package io.pgseam.copy.csv;

import org.jooq.Record;

/** Takes the records of an import, each with the row it was made of. */
sealed interface RowSink<R extends Record> extends AutoCloseable permits StreamingSink, SavepointSink {

    /** Sends the record, or tells the log why not. */
    void accept(CsvRow row, R record);

    /** Sends what is left, and keeps it. */
    CopyTarget.Counts complete();

    @Override
    void close();
}
