package io.pgseam.app.cli;

import io.pgseam.app.catalogue.ProductExport;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How products are written into a file. */
enum ExportFormat {
    CSV {
        @Override
        long write(ProductExport products, OutputStream bytes) {
            return products.csv(bytes);
        }
    },
    /** One JSON object a line. */
    JSONL {
        @Override
        long write(ProductExport products, OutputStream bytes) {
            return products.jsonLines(bytes);
        }
    };

    /** Returns how many products were written. */
    abstract long write(ProductExport products, OutputStream bytes);

    /** By the end of the name, before that of gzip. */
    static Optional<ExportFormat> named(Path file) {
        String name = file.toString().replaceFirst("[.]gz$", "");
        return Stream.of(values()).filter(format -> name.endsWith("." + format)).findFirst();
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
