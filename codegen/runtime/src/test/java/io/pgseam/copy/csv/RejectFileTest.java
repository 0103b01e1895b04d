package io.pgseam.copy.csv;

import static io.pgseam.copy.csv.Lamps.LAMPS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.OnConflict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RejectFileTest {

    private static final String REASONS = "line,file_line,column,name,reason\n";

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    @TempDir
    private Path directory;

    private Path rejected;
    private CsvImport<Lamps.LampsRecord> plan;

    @BeforeEach
    void prepare() {
        rejected = directory.resolve("rejected.csv");
        plan = CsvImport.into(DATABASE.ctx(), LAMPS).badRows(BadRows.rejectTo(rejected));
    }

    private ImportResult imported(byte[] content) {
        return plan.from(new ByteArrayInputStream(content), "lamps.csv");
    }

    @Test
    void badRowsStandAsTheyWereBesideTheirReasons() throws IOException {
        ImportResult result =
                imported("id,name,price\n1,a,1\n2,\"two\nlines\",\"\"\n3,\"say \"\"c\"\"\"\n4,d,1.5\n".getBytes(UTF_8));

        assertThat(result)
                .extracting(ImportResult::read, ImportResult::inserted, ImportResult::rejected)
                .containsExactly(4L, 2L, 2L);
        assertThat(rejected).hasContent("id,name,price\n2,\"two\nlines\",\"\"\n3,\"say \"\"c\"\"\"\n");
        assertThat(new BadRows.RejectTo(rejected).reasons())
                .hasContent(REASONS
                        + "3,4,3,price,\"found 0 characters, expected a decimal number such as 12.50\"\n"
                        + "4,5,3,,\"found 2 fields, expected 3\"\n");
        assertThat(DATABASE.rows()).containsExactly("1|a|1.00||none", "4|d|1.50||none");
    }

    @Test
    void rowsThatTheServerRefusesAreRejectedToo() throws IOException {
        StringBuilder content = new StringBuilder("id,name,price\n");
        for (int i = 0; i < 12_000; i++) {
            content.append(i % 4_000 == 7 ? 7 : i).append(",a,").append(i % 5_000 == 0 ? "-1\n" : "1.00\n");
        }

        ImportResult result = imported(content.toString().getBytes(UTF_8));

        assertThat(result.inserted()).isEqualTo(11_995);
        assertThat(rejected).hasContent("id,name,price\n0,a,-1\n7,a,1.00\n5000,a,-1\n7,a,1.00\n10000,a,-1\n");
        assertThat(new BadRows.RejectTo(rejected).reasons())
                .content()
                .contains(
                        "\n3,4009,1,,\"duplicate key value violates unique constraint \"\"lamps_pkey\"\" (23505)\"\n");
    }

    @Test
    void aFileOfWhichTheServerRefusesEveryRowKeepsNone() throws IOException {
        int count = 1_000 * Integer.getInteger("pgseam.fault.repeats", 2);
        String rows = "1,a,-1\n".repeat(count);

        ImportResult result = imported(("id,name,price\n" + rows).getBytes(UTF_8));

        assertThat(result)
                .extracting(ImportResult::inserted, ImportResult::rejected)
                .containsExactly(0L, (long) count);
        assertThat(rejected).hasContent("id,name,price\n" + rows);
    }

    @Test
    void theRejectFileCanBeMendedAndImportedAgain() throws IOException {
        imported("id,name,price\n1,a,x\n2,b,2\n".getBytes(UTF_8));
        Files.writeString(rejected, Files.readString(rejected).replace(",x", ",1"));

        ImportResult again = plan.from(rejected);

        assertThat(again.inserted()).isOne();
        assertThat(rejected).hasContent("id,name,price\n");
        assertThat(DATABASE.rows()).hasSize(2);
    }

    @Test
    void bytesThatAreNotUtf8AreKept() throws IOException {
        byte[] content = "id,name\n1,l\u00E4mp\u00FF\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);

        imported(content);

        assertThat(Files.readAllBytes(rejected))
                .isEqualTo("id,name\n1,l\u00E4mp\u00FF\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(DATABASE.rows()).hasSize(1);
    }

    @Test
    void withAnUpsertTheServersRefusalKeepsNothingAndLeavesTheFilesAsTheyWere() throws IOException {
        Files.writeString(rejected, "before");
        plan = plan.onConflict(OnConflict.on(LAMPS.ID));

        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> imported("id,name,price\nx,a,1\n2,b,-1\n".getBytes(UTF_8)));

        assertThat(DATABASE.rows()).isEmpty();
        assertThat(directory).isDirectoryContaining(file -> file.equals(rejected));
        assertThat(Files.list(directory)).containsExactly(rejected);
        assertThat(rejected).hasContent("before");
    }

    @Test
    void withAnUpsertWhatJavaCanSeeIsRejected() {
        plan = plan.onConflict(OnConflict.on(LAMPS.ID));

        ImportResult result = imported("id,name,price\nx,a,1\n2,b,1.001\n3,c,3\n".getBytes(UTF_8));

        assertThat(result)
                .extracting(ImportResult::inserted, ImportResult::rejected)
                .containsExactly(1L, 2L);
        assertThat(rejected).hasContent("id,name,price\nx,a,1\n2,b,1.001\n");
    }
}
