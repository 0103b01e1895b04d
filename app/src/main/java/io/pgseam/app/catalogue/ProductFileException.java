package io.pgseam.app.catalogue;

import io.pgseam.copy.CopyException;
import org.jspecify.annotations.Nullable;

/**
 * A product file cannot be read, or holds a row that is no product; no row is kept. The message begins with {@code file:line:column}, the line
 * where the row begins and the number of its field, or with the file alone if that cannot be opened. It shows nothing that stands in the file.
 */
public final class ProductFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String STATE = ". COPY cancelled; 0 rows kept.";

    ProductFileException(String where, String what, @Nullable Throwable cause) {
        super(where + ": " + what + STATE, cause);
    }

    /** A row that the server refused; the message of the COPY says already what state is left. */
    ProductFileException(String where, CopyException refused) {
        super(where + ": " + refused.getMessage(), refused);
    }
}
