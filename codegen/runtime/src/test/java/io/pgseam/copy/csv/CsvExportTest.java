package io.pgseam.copy.csv;

import static io.pgseam.copy.csv.Lamps.LAMPS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {

    private static final String CONTENT =
            "id,name,price,tags,note\n1,\"a, \"\"b\"\"\n\",1.50,\"{x,\"\"y z\"\",NULL}\",\n2,\"\",,{},none\n";

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    @TempDir
    private Path directory;

    @BeforeEach
    void insertTwo() {
        CsvImport.into(DATABASE.ctx(), LAMPS).from(new ByteArrayInputStream(CONTENT.getBytes(UTF_8)), "lamps.csv");
    }

    @Test
    void aTableIsWrittenAsItWasRead() throws IOException {
        Path file = directory.resolve("lamps.csv");

        ExportResult result = CsvExport.of(DATABASE.ctx(), LAMPS).to(file);

        assertThat(result.rows()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(CONTENT);
    }

    @Test
    void aSelectIsWrittenWithItsNames() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        CsvExport.of(
                        DATABASE.ctx(),
                        DATABASE.ctx()
                                .select(LAMPS.NOTE, LAMPS.ID.as("number"))
                                .from(LAMPS)
                                .orderBy(LAMPS.ID.desc()))
                .to(bytes);

        assertThat(bytes.toString(UTF_8)).isEqualTo("note,number\nnone,2\n,1\n");
    }

    @Test
    void recordsOfAStreamAreWritten() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        CsvExport.of(DATABASE.ctx().selectFrom(LAMPS).orderBy(LAMPS.ID).stream(), LAMPS.ID)
                .to(bytes);

        assertThat(bytes.toString(UTF_8)).isEqualTo("id\n1\n2\n");
    }

    @Test
    void aNameThatEndsInGzIsPacked() throws IOException {
        Path file = directory.resolve("lamps.csv.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        CsvExport.of(DATABASE.ctx(), LAMPS).to(file);
        CsvExport.of(DATABASE.ctx(), LAMPS).packed(Packing.GZIP).to(bytes);

        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(file));
                GZIPInputStream streamed = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(unpacked.readAllBytes()).asString(UTF_8).isEqualTo(CONTENT);
            assertThat(streamed.readAllBytes()).asString(UTF_8).isEqualTo(CONTENT);
        }
    }

    @Test
    void aFailureLeavesTheFileThatWasThereAndNoOther() throws IOException {
        Path file = Files.writeString(directory.resolve("lamps.csv"), "before");
        Stream<Record> failing = DATABASE.ctx().selectFrom(LAMPS).fetch().stream()
                .map(lamp -> {
                    throw new IllegalStateException("of the caller");
                });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> CsvExport.of(failing, LAMPS.ID).to(file))
                .withMessage("of the caller");

        assertThat(file).hasContent("before");
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void whatCannotBeWrittenIsNamed() {
        Path missing = directory.resolve("missing").resolve("lamps.csv");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no room");
            }
        };

        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvExport.of(DATABASE.ctx(), LAMPS).to(missing))
                .withMessageStartingWith(missing + ": cannot be written, ")
                .withMessageEndingWith(". A file that was there is as it was.");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvExport.of(DATABASE.ctx(), LAMPS).to(directory))
                .withMessage(directory + ": cannot be written, " + directory
                        + ": not a regular file. A file that was there is as it was.");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvExport.of(DATABASE.ctx(), LAMPS).to(full))
                .withMessageContaining("no room");
    }
}
