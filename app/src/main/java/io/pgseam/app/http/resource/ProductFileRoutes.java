package io.pgseam.app.http.resource;

import io.pgseam.app.catalogue.KnownProduct;
import io.pgseam.app.catalogue.ProductExport;
import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.BoundedStream;
import io.pgseam.app.http.route.Method;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Request;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.route.StreamBody;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.RetryPolicy;
import io.pgseam.app.tx.Transactions;
import io.pgseam.copy.csv.ImportResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import java.util.zip.GZIPOutputStream;

/** Many products at once, streamed by COPY: {@code /api/products/import} and {@code /api/products/export}. */
public final class ProductFileRoutes {
    /** @param bytes of the body, as they came */
    record Imported(long inserted, long updated, long untouched, long bytes, long millis) {}

    private static final String FILE = "body";
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/jsonl";
    private static final String GZIP = "gzip";
    private static final int BUFFER_BYTES = 64 * 1024;

    private static final Parameter<String> ON_CONFLICT = Parameter.query(
            "on-conflict",
            Types.oneOf("fail", "ignore", "update"),
            "fail",
            "What becomes of rows whose id the catalogue has; all but fail need the column id.");
    private static final Parameter<String> FORMAT =
            Parameter.query("format", Types.oneOf("csv", "jsonl"), "csv", "CSV, or one JSON object a line.");
    private static final Parameter<Optional<String>> ACCEPT_ENCODING =
            Parameter.header("Accept-Encoding", Types.KEY, "Packed where this has gzip.");
    private static final StreamBody PRODUCTS = new StreamBody(
            List.of(CSV, "application/gzip"),
            "CSV with the header name,price,category,tags,metadata,stock and perhaps id, in any order; packed or not.");

    private static final AnswerType IMPORTED =
            AnswerType.json(200, "All rows are in the catalogue.", JsonType.of(Imported.class));
    private static final AnswerType EXPORTED = AnswerType.content(200, "All products, in no order.", CSV, JSON_LINES);

    private final Transactions transactions;
    private final long mostBytes;
    private final Duration time;

    /**
     * @param mostBytes of a file that is unpacked
     * @param time for a file, also on the server
     */
    public ProductFileRoutes(ConnectionPool pool, long mostBytes, Duration time) {
        // What has been read from a connection, or written to it, cannot be again.
        this.transactions = new Transactions(pool, RetryPolicy.ONCE);
        this.mostBytes = mostBytes;
        this.time = time;
    }

    public List<Route> routes() {
        return List.of(
                Route.data(
                                Method.POST,
                                "/api/products/import",
                                "importProducts",
                                "Inserts all products of a file, or none.")
                        .parameters(ON_CONFLICT)
                        .body(PRODUCTS)
                        .answers(IMPORTED)
                        .handledBy(this::importFile),
                Route.data(Method.GET, "/api/products/export", "exportProducts", "Reads all products.")
                        .parameters(FORMAT, ACCEPT_ENCODING)
                        .answers(EXPORTED)
                        .handledBy(this::export));
    }

    private Answer importFile(Request request) {
        KnownProduct known = KnownProduct.valueOf(request.get(ON_CONFLICT).toUpperCase(Locale.ROOT));
        BoundedStream body = request.get(PRODUCTS);
        ImportResult result = transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
            transaction.statementTimeout(time);
            return ProductFile.importInto(transaction.context(), known).from(unpacked(body), FILE);
        });
        return IMPORTED.answer(new Imported(
                result.inserted(),
                result.updated(),
                result.untouched(),
                body.count(),
                result.elapsed().toMillis()));
    }

    private InputStream unpacked(BoundedStream body) {
        try {
            return Unpacked.of(body, mostBytes, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer export(Request request) {
        Format format = Format.valueOf(request.get(FORMAT).toUpperCase(Locale.ROOT));
        boolean isPacked = request.get(ACCEPT_ENCODING)
                .filter(ProductFileRoutes::takesGzip)
                .isPresent();
        Answer answer = EXPORTED.answer(format.contentType, content(format, isPacked))
                .with("Content-Disposition", "attachment; filename=\"products." + request.get(FORMAT) + '"')
                .with("Vary", "Accept-Encoding");
        return isPacked ? answer.with("Content-Encoding", GZIP) : answer;
    }

    private Answer.Streamed content(Format format, boolean isPacked) {
        return out -> {
            OutputStream packed = isPacked ? new GZIPOutputStream(out, BUFFER_BYTES) : out;
            OutputStream buffered = new BufferedOutputStream(packed, BUFFER_BYTES);
            transactions.inTransaction(Isolation.READ_ONLY, transaction -> {
                transaction.statementTimeout(time);
                return format.writer.applyAsLong(new ProductExport(transaction.context()), buffered);
            });
            buffered.flush();
            if (packed instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
        };
    }

    private static boolean takesGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.startsWith(GZIP) && !coding.matches("gzip;q=0([.]0*)?"));
    }

    private enum Format {
        CSV(ProductFileRoutes.CSV, ProductExport::csv),
        JSONL(JSON_LINES, ProductExport::jsonLines);

        private final String contentType;
        private final ToLongBiFunction<ProductExport, OutputStream> writer;

        Format(String contentType, ToLongBiFunction<ProductExport, OutputStream> writer) {
            this.contentType = contentType;
            this.writer = writer;
        }
    }
}
