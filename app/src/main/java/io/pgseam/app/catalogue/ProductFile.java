package io.pgseam.app.catalogue;

import io.pgseam.copy.CopyException;
import io.pgseam.copy.CopyResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file of products: RFC 4180, UTF-8, the columns {@code name,price,category,tags,metadata,stock} in any order under a header, tags as
 * a PostgreSQL array literal and metadata as JSON. Compressed if the name ends in {@code .gz}.
 *
 * @param path the file, which is read again to find the line of a row that the server refuses
 */
public record ProductFile(Path path) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Inserts all products of the file, or none.
     *
     * @throws ProductFileException if the file is malformed, or the server refuses a row
     */
    public CopyResult insertInto(CatalogueRepository catalogue) {
        try (Reader text = open()) {
            return catalogue.insertAll(StreamSupport.stream(rows(text), false));
        } catch (CopyException e) {
            throw e.row().isPresent() ? refused(e, e.row().getAsLong()) : e;
        } catch (NoSuchFileException e) {
            throw new ProductFileException(path.toString(), "there is no such file", e);
        } catch (IOException e) {
            throw new ProductFileException(path.toString(), "cannot be read, " + e.getMessage(), e);
        }
    }

    private ProductFileException refused(CopyException e, long row) {
        try (Reader text = open()) {
            return new ProductFileException(rows(text).position(row, e.column().orElse("")), e);
        } catch (IOException unreadable) {
            e.addSuppressed(unreadable);
            throw e;
        }
    }

    private ProductRows rows(Reader text) {
        return new ProductRows(path.toString(), text);
    }

    private Reader open() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        try {
            InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(ProductRows.NOT_UTF_8));
            Reader text = new BufferedReader(new InputStreamReader(plain, decoder));
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }
}
