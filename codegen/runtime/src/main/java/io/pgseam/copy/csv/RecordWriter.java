package io.pgseam.copy.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.pgseam.types.FieldText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes records as CSV. */
final class RecordWriter {

    private final List<? extends Column<?>> columns;
    private final CsvWriter writer;
    private long rows;

    /** @throws IllegalArgumentException if a field has no text form */
    RecordWriter(List<Field<?>> fields, OutputStream bytes) {
        this.columns = fields.stream().map(Column::of).toList();
        this.writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(bytes, StandardCharsets.UTF_8);
    }

    void header() {
        writer.writeRecord(
                columns.stream().map(column -> column.field().getName()).toList());
    }

    void write(Record record) {
        CsvWriter.CsvWriterRecord row = writer.writeRecord();
        for (Column<?> column : columns) {
            row.writeField(column.text(record));
        }
        row.endRecord();
        rows++;
    }

    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return rows;
    }

    /** A field and the text of its values. */
    private record Column<U>(Field<U> field, FieldText<U> form) {

        static <U> Column<U> of(Field<U> field) {
            return new Column<>(
                    field,
                    FieldText.of(field)
                            .orElseThrow(() -> new IllegalArgumentException("CSV: column " + field.getName() + " is a "
                                    + field.getType().getTypeName() + ", which has no text form here.")));
        }

        @Nullable
        String text(Record record) {
            return form.format(record.get(field));
        }
    }
}
