package io.pgseam.copy.csv;

import static io.pgseam.copy.csv.Lamps.LAMPS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are damaged or not CSV: one clear line, no row kept, no file left. */
class HostileFileTest {

    private static final String GOOD = "id,name\n1,a\n";

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    @TempDir
    private Path directory;

    /** Each way in which an import may end. */
    enum Policy {
        FAIL,
        REJECT
    }

    private CsvImport<Lamps.LampsRecord> plan(Policy policy) {
        return CsvImport.into(DATABASE.ctx(), LAMPS)
                .badRows(policy == Policy.FAIL ? BadRows.fail() : BadRows.rejectTo(directory.resolve("rejected.csv")));
    }

    private CsvException refusal(Policy policy, InputStream content) {
        CsvException refusal =
                catchThrowableOfType(CsvException.class, () -> plan(policy).from(content, "lamps.csv"));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage())
                .hasLineCount(1)
                .doesNotContain("s3cret")
                .endsWith(" 0 rows kept.");
        return refusal;
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertThat(DATABASE.rows()).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    static Stream<Arguments> unreadable() throws IOException {
        return Stream.of(
                arguments("1:1: found an empty file", new byte[0]),
                arguments("3:1: found an empty file", "\n\n".getBytes(UTF_8)),
                arguments("3:2: found a field that is not CSV", (GOOD + "2,\"s3cret").getBytes(UTF_8)),
                arguments("3:1: found a field that is not CSV", (GOOD + "\"2\"s3cret,b\n").getBytes(UTF_8)),
                arguments("4:2: found a field that is not CSV", (GOOD + "\"\n\",\"s3cret\n\n").getBytes(UTF_8)),
                arguments("1:1: found a header of 1 column", new byte[] {1, 2, 3, (byte) 0xfe, (byte) 0xff}),
                arguments("1:1: found a field that is not CSV", ("\"" + GOOD).getBytes(UTF_8)),
                arguments("1:1: cannot be read, Unexpected end of ZLIB input stream", truncated(GOOD)),
                arguments(" cannot be read, ", new byte[] {0x1f, (byte) 0x8b, 0, 0}));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadOnEndsTheImport(String message, byte[] content) {
        for (Policy policy : Policy.values()) {
            assertThat(refusal(policy, new ByteArrayInputStream(content)).getMessage())
                    .startsWith("lamps.csv:")
                    .contains(message);
        }
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                arguments(
                        "2:2 (name, text): found bytes that are not UTF-8 from character 2",
                        "2,l\u00E4mp".getBytes(ISO_8859_1)),
                // CESU-8: a surrogate pair as two characters of three bytes.
                arguments(
                        "2:2 (name, text): found bytes that are not UTF-8 from character 1",
                        "2,\u00ED\u00A0\u00BD\u00ED\u00B8\u0080".getBytes(ISO_8859_1)),
                // An overlong form of a slash, and a character above the last.
                arguments("2:2 (name, text): found bytes that are not UTF-8", "2,\u00C0\u00AF".getBytes(ISO_8859_1)),
                arguments(
                        "2:2 (name, text): found bytes that are not UTF-8",
                        "2,\u00F4\u0090\u0080\u0080".getBytes(ISO_8859_1)),
                arguments("2:2 (name, text): found bytes that are not UTF-8", "2,\u00E2\u0082".getBytes(ISO_8859_1)),
                arguments("2:2 (name, text): NUL (U+0000) at index 1", "2,a\0b".getBytes(UTF_8)),
                arguments("2:1: found 1 field, expected 2", " ".getBytes(UTF_8)),
                arguments("2:3: found 900 fields, expected 2", ",".repeat(899).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aBadRowIsFoundAtItsPlace(String message, byte[] row) {
        InputStream content = new SequenceInputStream(
                new ByteArrayInputStream("id,name\n".getBytes(UTF_8)), new ByteArrayInputStream(row));

        String found = refusal(Policy.FAIL, content).getMessage();

        assertThat(found.replace(":2: found 1 field", ":1: found 1 field")).startsWith("lamps.csv:" + message);
    }

    @ParameterizedTest
    @EnumSource
    void aRowOf100MegabytesIsRefused(Policy policy) {
        assertThat(refusal(policy, followedBy("id,name\n1,", 100_000_000, (byte) 'a')))
                .hasMessageStartingWith(
                        "lamps.csv:2:2: found a field that is not CSV or has more than 16777216 characters");
        assertThat(refusal(policy, followedBy("id,name\n1,", 100_000_000, (byte) ',')))
                .hasMessageStartingWith("lamps.csv:2:")
                .hasMessageContaining("found a row of more than 16777216 characters or 1600 fields");
        assertThat(refusal(policy, followedBy("id,name\n1,\"", 100_000_000, (byte) '\n')))
                .hasMessageStartingWith(
                        "lamps.csv:2:2: found a field that is not CSV or has more than 16777216 characters");
    }

    @Test
    void randomBytesEndInOneLine() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            refusal(Policy.FAIL, new ByteArrayInputStream(bytes));
        }
    }

    @Test
    void aGoodFileWithAnyByteChangedIsReadOrRefusedAndLeavesNothingHalf() throws IOException {
        byte[] good = packed("id,name,tags\n1,\"a \"\"b\"\"\",\"{x,\"\"y\"\"}\"\n2,c,{}\n");
        Random random = new Random(20_261_121);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                assertThat(plan(Policy.FAIL)
                                .from(new ByteArrayInputStream(bytes), "lamps.csv")
                                .inserted())
                        .isEqualTo(2);
                DATABASE.ctx().deleteFrom(LAMPS).execute();
            } catch (CsvException e) {
                assertThat(DATABASE.rows()).isEmpty();
            }
        }
    }

    @Test
    void aStreamThatFailsMidwayKeepsNothing() {
        String rows = IntStream.range(2, 20_000).mapToObj(id -> id + ",b\n").collect(joining());
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream((GOOD + rows).getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                });

        assertThat(refusal(Policy.REJECT, failing))
                .hasMessageContaining(": cannot be read, the disk is gone. 0 rows kept.");
    }

    @Test
    void aMissingFileAndADirectoryAreNamed() {
        Path missing = directory.resolve("missing.csv");

        assertThat(catchThrowableOfType(
                        CsvException.class, () -> plan(Policy.FAIL).from(missing)))
                .hasMessage(missing + ": there is no such file. 0 rows kept.");
        assertThat(catchThrowableOfType(
                        CsvException.class, () -> plan(Policy.FAIL).from(directory)))
                .hasMessageStartingWith(directory + ": cannot be read, ");
    }

    private static InputStream followedBy(String start, long count, byte filler) {
        return new SequenceInputStream(new ByteArrayInputStream(start.getBytes(UTF_8)), new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? filler : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(length, left);
                Arrays.fill(target, offset, offset + read, filler);
                left -= read;
                return read;
            }
        });
    }

    private static byte[] truncated(String content) throws IOException {
        byte[] whole = packed(content);
        return Arrays.copyOf(whole, whole.length - 12);
    }

    private static byte[] packed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
