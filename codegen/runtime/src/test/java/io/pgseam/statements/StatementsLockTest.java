package io.pgseam.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.lock.LockFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsLockTest {

    private static final StatementsLock LOCK = new StatementsLock(List.of(
            new RecordedStatement("update t set a = 1", List.of(), List.of(), new TreeSet<>(Set.of("A.a", "B.b"))),
            new RecordedStatement(
                    "select '\\',\n\t$1",
                    List.of("int4", "\"odd\".\"Type\""),
                    List.of(new ResultColumn("odd\tname", "_text"), new ResultColumn("", "text")),
                    new TreeSet<>(Set.of("A.a")))));

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(StatementsLock.parse(LOCK.text())).isEqualTo(LOCK);
        assertThat(LOCK.text()).isEqualTo("""
                pgseam.statements 1
                select '\\\\',\\n\\t$1
                	parameter	int4
                	parameter	"odd"."Type"
                	result	_text	odd\\tname
                	result	text\t
                	caller	A.a
                update t set a = 1
                	caller	A.a
                	caller	B.b
                """);
    }

    @Test
    void fileAndJarAreRead() throws Exception {
        Path file = Files.writeString(directory.resolve("statements.lock"), LOCK.text());
        Path jar = directory.resolve("app.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(StatementsLock.NAME));
            zip.write(Files.readAllBytes(file));
        }

        assertThat(StatementsLock.of(file)).isEqualTo(LOCK);
        assertThat(StatementsLock.of(jar)).isEqualTo(LOCK);
    }

    @Test
    void jarWithoutStatementsIsNamed() throws Exception {
        Path jar = directory.resolve("app.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("other"));
        }

        assertThatThrownBy(() -> StatementsLock.of(jar))
                .isInstanceOf(LockFormatException.class)
                .hasMessage(
                        jar + " has no META-INF/pgseam/statements.lock: expected the jar of an application whose tests"
                                + " ran with a StatementRecorder, or the file that it wrote. Nothing was checked. Let the recorder"
                                + " write to the classes that are packed, target/classes/META-INF/pgseam/statements.lock, and"
                                + " compare from the first release on that has it.");
    }

    @Test
    void missingFileIsNamed() {
        Path file = directory.resolve("statements.lock");

        assertThatThrownBy(() -> StatementsLock.of(file))
                .isInstanceOf(LockFormatException.class)
                .hasMessage(file + " is missing: expected what a StatementRecorder writes while the application's tests"
                        + " run. Nothing was checked. Run the tests with one, or name a jar that has"
                        + " META-INF/pgseam/statements.lock.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pgseam.lock 1\n",
                "pgseam.statements 1\n\tcaller\tA.a\n",
                "pgseam.statements 1\nselect 1\n\tresult\tint4\n",
                "pgseam.statements 1\nselect 1\n\tcolour\tred\n",
            })
    void otherTextIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> StatementsLock.parse(text))
                .isInstanceOf(LockFormatException.class)
                .hasMessageMatching("line [1-3]: expected .+");
    }
}
