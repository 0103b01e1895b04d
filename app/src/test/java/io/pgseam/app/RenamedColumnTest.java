package io.pgseam.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamedColumnTest {
    private static final Path REPOSITORY = Path.of("src/main/java/io/pgseam/app/catalogue/CatalogueRepository.java");

    @TempDir
    private Path directory;

    @Test
    void aRenamedColumnIsTheCompilersErrorAtTheRepositorysLine() throws Exception {
        List<Diagnostic<? extends JavaFileObject>> errors =
                new ChangedSchema(directory).errorsAfter("ALTER TABLE products RENAME COLUMN tags TO labels;");

        assertThat(errors)
                .isNotEmpty()
                .allSatisfy(error -> assertThat(ChangedSchema.lineOf(error))
                        .as("where the column is named, or what follows from that")
                        .containsAnyOf(
                                "PRODUCTS.TAGS", ".tags(", "getTags", "TAGS_NOT_NULL", "mapping(Product::ofColumns)"));
        assertThat(Files.readString(Path.of("../README.md")))
                .as("the error that the README shows is one of these")
                .containsAnyOf(errors.stream()
                        .filter(error -> Path.of(error.getSource().getName()).endsWith(REPOSITORY))
                        .map(error -> "[ERROR] app/%s:[%d,%d] %s"
                                .formatted(
                                        REPOSITORY,
                                        error.getLineNumber(),
                                        error.getColumnNumber(),
                                        error.getMessage(Locale.ROOT)))
                        .toArray(String[]::new));
    }
}
