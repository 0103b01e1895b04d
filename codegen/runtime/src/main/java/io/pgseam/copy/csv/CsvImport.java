package io.pgseam.copy.csv;

import io.pgseam.copy.CopyIn;
import io.pgseam.copy.OnConflict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Imports a CSV file into a generated table by binary COPY. Immutable; each method but {@code from} returns a changed copy.
 *
 * <pre>{@code
 * ImportResult result = CsvImport.into(ctx, PRODUCTS).from(Path.of("products.csv.gz"));
 * }</pre>
 *
 * <p>The file is CSV by RFC 4180 in UTF-8, packed by gzip or not, which its first bytes tell. Its header names columns of the table, in any
 * order; columns that it does not name get their defaults. An empty field is NULL, an empty field in quotes is empty text, as in PostgreSQL's
 * own CSV; an empty line is skipped, unless the file has but one column. Each field is read as PostgreSQL would read it, or refused; a value
 * that the server would round or cut is refused as by {@link CopyIn}. A row has at most 16,777,216 characters.
 *
 * <p>The file is streamed: one row is held at a time, and a byte for each row that was sent. It runs on a connection of the context: in the
 * caller's jOOQ transaction, or else in one of its own.
 *
 * @param <R> the table's record
 */
public final class CsvImport<R extends Record> {

    private static final Duration SELDOM = Duration.ofDays(365);

    final DSLContext ctx;
    final Table<R> table;
    final CsvLayout<R> layout;
    final @Nullable OnConflict<R> rule;
    final BadRows badRows;
    final Duration progressEvery;
    final Consumer<ImportProgress> listener;

    private CsvImport(
            DSLContext ctx,
            Table<R> table,
            CsvLayout<R> layout,
            @Nullable OnConflict<R> rule,
            BadRows badRows,
            Duration progressEvery,
            Consumer<ImportProgress> listener) {
        this.ctx = ctx;
        this.table = table;
        this.layout = layout;
        this.rule = rule;
        this.badRows = badRows;
        this.progressEvery = progressEvery;
        this.listener = listener;
    }

    /** Begins an import whose header may name any columns of the table, that keeps all rows or none, and tells no progress. */
    public static <R extends Record> CsvImport<R> into(DSLContext ctx, Table<R> table) {
        return new CsvImport<>(ctx, table, CsvLayout.ofHeader(), null, BadRows.fail(), SELDOM, progress -> {});
    }

    /** Expects a header that names just these columns, in any order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final CsvImport<R> columns(TableField<R, ?>... columns) {
        return with(layout.with(CsvLayout.Header.PRESENT, List.of(columns)));
    }

    /** Takes a header that names some of these columns too, besides those of {@link #columns}, which must all be there. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final CsvImport<R> optionalColumns(TableField<R, ?>... columns) {
        return with(layout.withOptional(List.of(columns)));
    }

    /** Sends this value with each row, in a column that the file may not have. */
    public <U> CsvImport<R> value(TableField<R, U> column, U value) {
        return with(layout.withValue(column, value));
    }

    /** Expects no header, and these columns in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final CsvImport<R> withoutHeader(TableField<R, ?> first, TableField<R, ?>... further) {
        List<TableField<R, ?>> columns = Stream.<TableField<R, ?>>concat(Stream.of(first), Stream.of(further))
                .toList();
        return with(layout.with(CsvLayout.Header.ABSENT, columns));
    }

    /**
     * Takes only some values of a column; a row with another is a bad one. NULL is not asked about. One check a column: the last.
     *
     * @param expected for the message, after "expected"
     */
    public <U> CsvImport<R> check(TableField<R, U> column, Predicate<? super U> accepted, String expected) {
        return with(layout.with(column, new ValueCheck<>(accepted, expected)));
    }

    private CsvImport<R> with(CsvLayout<R> changed) {
        return new CsvImport<>(ctx, table, changed, rule, badRows, progressEvery, listener);
    }

    /** Updates or leaves rows that the table has already, as {@link io.pgseam.copy.CopyUpsert} does; by default they are refused. */
    public CsvImport<R> onConflict(OnConflict<R> answer) {
        return new CsvImport<>(ctx, table, layout, answer, badRows, progressEvery, listener);
    }

    /** Says what becomes of bad rows; the default is {@link BadRows#fail}. */
    public CsvImport<R> badRows(BadRows policy) {
        return new CsvImport<>(ctx, table, layout, rule, policy, progressEvery, listener);
    }

    /**
     * Tells the listener how far the import has come, about so often and once when all rows are read; in the importing thread, whose time it
     * takes. Its exceptions end the import.
     */
    public CsvImport<R> progress(Duration every, Consumer<ImportProgress> told) {
        return new CsvImport<>(ctx, table, layout, rule, badRows, every, told);
    }

    /**
     * Returns the names in a file's header, as they stand there.
     *
     * @throws CsvException if the file cannot be read, or is empty
     */
    public static List<String> header(Path file) {
        return opened(file, source -> ImportRun.header(new CsvRows(source), List.of()))
                .fields();
    }

    /**
     * Imports the file.
     *
     * @throws CsvException if the file cannot be read, its header or its rows are bad, or the server refuses a row
     * @throws io.pgseam.copy.CopyException if the COPY cannot begin, for a column that cannot be sent; no row is kept
     */
    public ImportResult from(Path file) {
        long startNanos = System.nanoTime();
        return opened(file, source -> new ImportRun<>(this, source, startNanos).run());
    }

    private static <T> T opened(Path file, Function<CsvSource, T> reader) {
        try (CsvSource source = CsvSource.open(file)) {
            return reader.apply(source);
        } catch (NoSuchFileException e) {
            throw CsvException.of(CsvProblem.ofFile(file.toString(), "there is no such file"), e);
        } catch (IOException e) {
            throw CsvException.of(CsvProblem.ofFile(file.toString(), "cannot be read, " + e.getMessage()), e);
        }
    }

    /**
     * Imports what the stream gives, and closes it.
     *
     * @param name stands for the file in messages
     * @throws CsvException as {@link #from(Path)} does
     * @throws io.pgseam.copy.CopyException as {@link #from(Path)} does
     */
    public ImportResult from(InputStream bytes, String name) {
        long startNanos = System.nanoTime();
        try (bytes;
                CsvSource source = CsvSource.open(name, OptionalLong.empty(), bytes)) {
            return new ImportRun<>(this, source, startNanos).run();
        } catch (IOException e) {
            throw CsvException.of(CsvProblem.ofFile(name, "cannot be read, " + e.getMessage()), e);
        }
    }
}
