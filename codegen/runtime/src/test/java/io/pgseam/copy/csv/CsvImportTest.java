package io.pgseam.copy.csv;

import static io.pgseam.copy.csv.Lamps.LAMPS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgseam.copy.CopyOptions;
import io.pgseam.copy.CopyOptions.Rounding;
import io.pgseam.copy.OnConflict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    @TempDir
    private Path directory;

    private static CsvImport<Lamps.LampsRecord> plan() {
        return CsvImport.into(DATABASE.ctx(), LAMPS);
    }

    private static ImportResult imported(CsvImport<?> plan, String content) {
        return plan.from(new ByteArrayInputStream(content.getBytes(UTF_8)), "lamps.csv");
    }

    private static CsvException refusal(CsvImport<?> plan, String content) {
        CsvException refusal = catchThrowableOfType(CsvException.class, () -> imported(plan, content));
        assertThat(DATABASE.rows()).isEmpty();
        return refusal;
    }

    @Test
    void theHeaderNamesTheColumnsAndTheOthersGetTheirDefaults() {
        ImportResult result = imported(plan(), "name,tags,id\n\"two\nlines\",\"{a,\"\"b c\"\"}\",1\nb,,2\n");

        assertThat(result.read()).isEqualTo(2);
        assertThat(result.inserted()).isEqualTo(2);
        assertThat(DATABASE.rows()).containsExactly("1|two\nlines||{a,\"b c\"}|none", "2|b|||none");
    }

    @Test
    void anEmptyFieldIsNullAndAnEmptyOneInQuotesIsEmptyText() {
        imported(plan(), "id,name,note\n1,\"\",\n2,b,\"\"\n");

        assertThat(DATABASE.rows()).containsExactly("1||||NULL", "2|b|||");
    }

    @Test
    void theServerRoundsIfTheContextSaysSo() {
        String content = "id,name,price\n1,a,1.005\n";
        DSLContext rounding =
                CopyOptions.DEFAULT.withRounding(Rounding.BY_SERVER).on(DATABASE.ctx());
        CsvImport<Lamps.LampsRecord> plan = CsvImport.into(rounding, LAMPS);

        assertThat(refusal(plan(), content)).hasMessageContaining("more than the 2 that the column keeps");
        imported(plan, content);
        imported(plan.onConflict(OnConflict.on(LAMPS.ID)), "id,name,price\n2,b,2.005\n");
        imported(plan.badRows(BadRows.rejectTo(directory.resolve("rejected.csv"))), "id,name,price\n3,c,3.005\n");

        assertThat(DATABASE.rows()).containsExactly("1|a|1.01||none", "2|b|2.01||none", "3|c|3.01||none");
    }

    @Test
    void lineEndsAByteOrderMarkAndEmptyLinesAreRead() {
        imported(plan(), "\uFEFF\r\n\"id\",name\r\n\r\n1,\"a\r\nb\"\r\n2,b");

        assertThat(DATABASE.rows()).containsExactly("1|a\r\nb|||none", "2|b|||none");
    }

    @Test
    void aFileWithoutHeaderHasTheColumnsListed() {
        imported(plan().withoutHeader(LAMPS.NAME, LAMPS.ID), "name,1\n");

        assertThat(DATABASE.rows()).containsExactly("1|name|||none");
    }

    @Test
    void aPackedFileIsKnownByItsBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("id,name\n1,a\n".getBytes(UTF_8));
        }
        Path file = Files.write(directory.resolve("lamps"), bytes.toByteArray());

        assertThat(plan().from(file).inserted()).isOne();
    }

    @Test
    void everythingWrongInTheHeaderIsNamed() {
        assertThat(refusal(plan().columns(LAMPS.ID, LAMPS.NAME, LAMPS.NOTE), "id,s3cret,id,\n1,,,\n"))
                .hasMessage("lamps.csv:1:2: found a header of 4 columns: no name of a column at 2, 4; twice id;"
                        + " missing name, note; expected id,name,note in any order. 0 rows kept.");
        assertThat(refusal(plan(), "id,Name\n"))
                .hasMessage("lamps.csv:1:2: found a header of 2 columns: no name of a column at 2; expected of"
                        + " id,name,price,tags,note in any order. 0 rows kept.");
    }

    @Test
    void everyBadFieldIsReportedWithItsPlaceAndNothingOfIt() {
        CsvException refusal =
                refusal(plan(), "id,name,price\n1,a,1\nx,\"a\nb\",s3cret\n4,,1.001\n5,d,1.005\n7\n8,h,1,1\n9,a\"b,1\n");

        assertThat(refusal.badRows()).isEqualTo(6);
        assertThat(refusal.getMessage().lines())
                .containsExactly(
                        "lamps.csv:3:1 (id, int4): found 1 character, expected a whole number from -2147483648 to 2147483647.",
                        "lamps.csv:4:3 (price, numeric): found 6 characters, expected a decimal number such as 12.50.",
                        "lamps.csv:5:2 (name, text): found NULL, expected a value, because the column is NOT NULL.",
                        "lamps.csv:6:3 (price, numeric): 3 digits after the point are more than the 2 that the column keeps;"
                                + " round it first.",
                        "lamps.csv:7:2: found 1 field, expected 3.",
                        "lamps.csv:8:4: found 4 fields, expected 3.",
                        "lamps.csv:9:2 (name, text): found a quote within a field that does not begin with one, expected the"
                                + " field in quotes and each quote within it doubled. 0 rows kept.");
    }

    @Test
    void soManyBadRowsAreReportedAndAllAreCounted() {
        CsvException refusal = refusal(plan().badRows(new BadRows.Fail(2)), "id,name\n" + "x,a\n".repeat(1_000));

        assertThat(refusal.badRows()).isEqualTo(1_000);
        assertThat(refusal.problems()).extracting(CsvProblem::line).containsExactly(2L, 3L);
        assertThat(refusal).hasMessageEndingWith(". And 998 more bad rows. 0 rows kept.");
    }

    @Test
    void aValueThatTheCheckRefusesIsABadRow() {
        CsvImport<Lamps.LampsRecord> checked = plan().check(LAMPS.PRICE, price -> price.signum() > 0, "a price above 0")
                .columns(LAMPS.ID, LAMPS.NAME, LAMPS.PRICE);

        assertThat(refusal(checked, "id,name,price\n1,a,\n2,b,0.00\n"))
                .hasMessage(
                        "lamps.csv:3:3 (price, numeric): found another value, expected a price above 0. 0 rows kept.");
    }

    @Test
    void theServersRefusalIsFoundAgain() {
        CsvException refusal = refusal(plan(), "id,name,price\n1,\"a\nb\",1\n\n2,c,-1\n3,d,1\n");

        assertThat(refusal)
                .hasMessageStartingWith("lamps.csv:5:1: new row for relation \"lamps\" violates check constraint")
                .hasMessageEndingWith("(23514). 0 rows kept.");
    }

    @Test
    void rowsThatTheTableHasAreUpdatedOrLeft() {
        imported(plan(), "id,name,price\n1,a,1\n2,b,2\n");

        ImportResult updated = imported(plan().onConflict(OnConflict.on(LAMPS.ID)), "id,name\n1,A\n3,C\n");
        ImportResult left =
                imported(plan().onConflict(OnConflict.on(LAMPS.ID).doNothing()), "id,name,price\n2,B,9\n4,D,4\n");

        assertThat(updated)
                .extracting(ImportResult::inserted, ImportResult::updated)
                .containsExactly(1L, 1L);
        assertThat(left)
                .extracting(ImportResult::inserted, ImportResult::untouched)
                .containsExactly(1L, 1L);
        assertThat(DATABASE.rows()).containsExactly("1|A|1.00||none", "2|b|2.00||none", "3|C|||none", "4|D|4.00||none");
    }

    @Test
    void optionalColumnsMayBeThere() {
        CsvImport<Lamps.LampsRecord> plan = plan().columns(LAMPS.ID, LAMPS.NAME).optionalColumns(LAMPS.PRICE);

        assertThat(refusal(plan, "id,price,note\n1,2,x\n"))
                .hasMessageContaining("no name of a column at 3; missing name; expected id,name,[price] in any order");
        imported(plan, "name,id\na,1\n");
        imported(plan, "price,name,id\n2,b,2\n");

        assertThat(DATABASE.rows()).containsExactly("1|a|||none", "2|b|2.00||none");
    }

    @Test
    void aValueIsSentWithEachRow() {
        CsvImport<Lamps.LampsRecord> plan = plan().value(LAMPS.NOTE, "new").value(LAMPS.PRICE, BigDecimal.TEN);

        assertThat(refusal(plan, "id,name,note\n1,a,x\n"))
                .hasMessageContaining("no name of a column at 3; expected of id,");
        imported(plan, "id,name\n1,a\n");
        imported(plan.onConflict(OnConflict.on(LAMPS.ID)).value(LAMPS.NOTE, "again"), "id,name\n1,A\n2,b\n");
        imported(plan.badRows(BadRows.rejectTo(directory.resolve("rejected.csv"))), "id,name\n3,c\n");

        assertThat(DATABASE.rows()).containsExactly("1|A|10.00||again", "2|b|10.00||again", "3|c|10.00||new");
    }

    @Test
    void theHeaderCanBeReadAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("lamps.csv"), "\n\"id\",strange name\nnever read\n");

        assertThat(CsvImport.header(file)).containsExactly("id", "strange name");
        assertThat(catchThrowableOfType(CsvException.class, () -> CsvImport.header(Files.writeString(file, ""))))
                .hasMessageContaining("found an empty file, expected a header");
    }

    @Test
    void aPipeIsReadAsAFileIs() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "printf 'id,name\\n1,a\\n' | gzip >\"$0\"", pipe.toString()).start();
        List<ImportProgress> told = new ArrayList<>();

        plan().progress(Duration.ZERO, told::add).from(pipe);

        assertThat(writer.waitFor()).isZero();
        assertThat(DATABASE.rows()).containsExactly("1|a|||none");
        assertThat(told).last().satisfies(end -> assertThat(end.share()).isEmpty());
    }

    @Test
    void runsInTheCallersTransaction() {
        DATABASE.ctx().transaction(outer -> {
            imported(CsvImport.into(outer.dsl(), LAMPS), "id,name\n1,a\n");
            outer.dsl().deleteFrom(LAMPS).where(LAMPS.PRICE.gt(BigDecimal.ONE)).execute();
        });

        assertThat(DATABASE.rows()).hasSize(1);
    }

    @Test
    void progressGrowsToTheWhole() throws IOException {
        Path file = directory.resolve("lamps.csv");
        StringBuilder content = new StringBuilder("id,name\n");
        for (int i = 0; i < 100_000; i++) {
            content.append(i).append(",lamp\n");
        }
        Files.writeString(file, content);
        List<ImportProgress> told = new ArrayList<>();

        plan().progress(Duration.ZERO, told::add).from(file);

        assertThat(told).hasSizeGreaterThan(100).isSortedAccordingTo((a, b) -> Long.compare(a.rows(), b.rows()));
        ImportProgress last = told.get(told.size() - 1);
        assertThat(last.rows()).isEqualTo(100_000);
        assertThat(last.bytes()).isEqualTo(content.length());
        assertThat(last.share()).hasValue(1);
    }
}
