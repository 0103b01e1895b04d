package io.pgseam.copy.csv;

import io.pgseam.copy.CopyException;
import io.pgseam.copy.CopyOut;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Exports rows as CSV, which {@link CsvImport} and PostgreSQL read again as equal rows. Immutable.
 *
 * <pre>{@code
 * CsvExport.of(ctx, PRODUCTS).to(Path.of("products.csv.gz"));
 * }</pre>
 *
 * <p>CSV by RFC 4180 in UTF-8 with LF at line ends, under a header of the fields' names; NULL is an empty field, empty text an empty field in
 * quotes. Values are written in the text form of their PostgreSQL type, a {@code timestamptz} at UTC. The rows are streamed: those of a
 * table and of a query by {@link CopyOut}, which says what it cannot read; a stream takes that too.
 */
public final class CsvExport {

    /** Opens the rows, hands them over, and returns what is made of them. */
    private interface Source {
        ExportResult give(Function<Stream<? extends Record>, ExportResult> taker);
    }

    private final Source source;
    private final List<Field<?>> fields;
    private final @Nullable Packing packing;

    private CsvExport(Source source, List<Field<?>> fields, @Nullable Packing packing) {
        this.source = source;
        this.fields = fields;
        this.packing = packing;
    }

    /** Exports all columns of all rows, in no order. */
    public static CsvExport of(DSLContext ctx, Table<?> table) {
        return new CsvExport(
                taker -> copied(() -> CopyOut.from(ctx, table), taker), Arrays.asList(table.fields()), null);
    }

    /** Exports what the query gives, on a connection of the context. */
    public static CsvExport of(DSLContext ctx, Select<?> query) {
        return new CsvExport(taker -> copied(() -> CopyOut.from(ctx, query), taker), List.of(query.fields()), null);
    }

    /**
     * Exports these fields of the records.
     *
     * @param records read once; the caller closes it
     */
    public static CsvExport of(Stream<? extends Record> records, Field<?> first, Field<?>... further) {
        return new CsvExport(
                taker -> taker.apply(records),
                Stream.<Field<?>>concat(Stream.of(first), Stream.of(further)).toList(),
                null);
    }

    private static ExportResult copied(
            Supplier<? extends CopyOut<? extends Record>> opening,
            Function<Stream<? extends Record>, ExportResult> taker) {
        try (CopyOut<? extends Record> copy = opening.get()) {
            return taker.apply(copy.stream());
        }
    }

    /** Packs in this way, whatever the file's name; by default a file is packed whose name ends in {@code .gz}. */
    public CsvExport packed(Packing way) {
        return new CsvExport(source, fields, way);
    }

    /**
     * Writes a file, in the place of the one that is there, once it is whole; a failure leaves that as it was.
     *
     * @throws CsvException if the file cannot be written
     * @throws IllegalArgumentException if a field has no text form
     * @throws CopyException if a column cannot be read, or the query fails
     * @throws DataAccessException if the catalog cannot be read
     */
    public ExportResult to(Path file) {
        try (NewFile created = NewFile.create(file, packing == null ? Packing.byName(file) : packing)) {
            ExportResult result = write(created.bytes());
            created.finish();
            created.replace();
            return result;
        } catch (IOException e) {
            throw unwritable(file.toString(), e);
        } catch (UncheckedIOException e) {
            throw unwritable(file.toString(), e.getCause());
        }
    }

    /**
     * Writes to a stream, which stays open.
     *
     * @throws CsvException if it cannot be written
     * @throws IllegalArgumentException if a field has no text form
     * @throws CopyException if a column cannot be read, or the query fails
     * @throws DataAccessException if the catalog cannot be read
     */
    public ExportResult to(OutputStream bytes) {
        try (OutputStream packed =
                Objects.requireNonNullElse(packing, Packing.NONE).pack(new Kept(bytes))) {
            return write(packed);
        } catch (IOException e) {
            throw unwritable("output", e);
        } catch (UncheckedIOException e) {
            throw unwritable("output", e.getCause());
        }
    }

    private ExportResult write(OutputStream bytes) {
        long startNanos = System.nanoTime();
        RecordWriter writer = new RecordWriter(fields, bytes);
        return source.give(records -> {
            writer.header();
            records.forEachOrdered(writer::write);
            writer.flush();
            return new ExportResult(writer.rows(), Duration.ofNanos(System.nanoTime() - startNanos));
        });
    }

    private static CsvException unwritable(String name, IOException e) {
        return CsvException.of(
                CsvProblem.ofFile(name, "cannot be written, " + e.getMessage()),
                "A file that was there is as it was.",
                e);
    }

    /** A stream of the caller's, which is flushed where others are closed. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            out.write(source, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
