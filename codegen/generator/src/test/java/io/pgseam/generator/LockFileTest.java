package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.lock.SchemaLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    private static final String LAMPS = """
            pgseam.lock 1 schemas=public without=flyway_schema_history
            schema public
            table public.lamps
            column public.lamps.id type=integer not-null
            column public.lamps.watts type=numeric(5,1)
            primary-key public.lamps.lamps_pkey definition="PRIMARY KEY (id)"
            """;
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeLamps() throws Exception {
        file = directory.resolve("schema.lock");
        Files.writeString(file, LAMPS);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    @Test
    void fileThatMatchesIsLeftUntouched() throws Exception {
        settle(LockMode.UPDATE, LAMPS);
        settle(LockMode.CHECK, LAMPS);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void updateTellsInOneLineWhatChanged() {
        Optional<String> written =
                settle(LockMode.UPDATE, LAMPS.replace("watts type=numeric(5,1)", "colour type=text not-null"));

        assertThat(written)
                .hasValue(file + " written: + is in the database and not in the lock, - the reverse (+1 -1 ~0);"
                        + " - column public.lamps.watts type=numeric(5,1);"
                        + " + column public.lamps.colour type=text not-null");
        assertThat(file).content().contains("colour");
    }

    @Test
    void updateCreatesTheFileAndItsDirectory() {
        file = directory.resolve("locks/lamps.lock");

        settle(LockMode.UPDATE, LAMPS);

        assertThat(file).content().isEqualTo(LAMPS);
    }

    @Test
    void updateReplacesAFileThatIsNoLock() throws Exception {
        Files.writeString(file, "<<<<<<< HEAD\n");

        settle(LockMode.UPDATE, LAMPS);

        assertThat(file).content().isEqualTo(LAMPS);
    }

    @Test
    void checkTellsEveryDifferenceAndTheCommandThatAcceptsIt() {
        String migrated = LAMPS.replace("numeric(5,1)", "numeric(5,1) not-null").concat("table public.rooms\n");

        assertThatThrownBy(() -> settle(LockMode.CHECK, migrated))
                .isInstanceOf(LockMismatchException.class)
                .hasMessage("schema.lock does not match the migrations:"
                        + " + is in the database and not in the lock, - the reverse (+1 -0 ~1)\n"
                        + "  ~ column public.lamps.watts no not-null -> not-null\n"
                        + "  + table public.rooms\n"
                        + "No classes were generated. Review the change, then run mvn -Dpgseam.lock=update compile"
                        + " and commit " + file + ".");
        assertThat(file).content().isEqualTo(LAMPS);
    }

    @Test
    void checkFailsWhereThereIsNoFile() throws Exception {
        Files.delete(file);

        assertThatThrownBy(() -> settle(LockMode.CHECK, LAMPS))
                .hasMessageContaining("migrations: the file is missing\n");
    }

    @Test
    void checkFailsOnAFileThatIsNoLock() throws Exception {
        Files.writeString(file, LAMPS + "=======\n");

        assertThatThrownBy(() -> settle(LockMode.CHECK, LAMPS))
                .isInstanceOf(LockMismatchException.class)
                .hasMessageContaining("schema.lock:7:8: found the unknown kind \"=======\"");
    }

    @Test
    void checkFailsOnLinesInAnotherOrder() throws Exception {
        List<String> lines = new ArrayList<>(LAMPS.lines().toList());
        lines.add(lines.remove(1));
        Files.write(file, lines);

        assertThatThrownBy(() -> settle(LockMode.CHECK, LAMPS))
                .hasMessageContaining("its lines are the same, in another order or form");
    }

    @Test
    void checkAcceptsTheLineEndsOfWindows() throws Exception {
        Files.writeString(file, LAMPS.replace("\n", "\r\n"));

        assertThatCode(() -> settle(LockMode.CHECK, LAMPS)).doesNotThrowAnyException();
    }

    @Test
    void modeDefaultsToCheckInABuildPipelineAndToUpdateElsewhere() {
        assertThat(LockMode.of(null, Map.of("CI", "true"))).isEqualTo(LockMode.CHECK);
        assertThat(LockMode.of(null, Map.of("CI", "false"))).isEqualTo(LockMode.UPDATE);
        assertThat(LockMode.of("", Map.of())).isEqualTo(LockMode.UPDATE);
        assertThat(LockMode.of("ignore", Map.of("CI", "true"))).isEqualTo(LockMode.IGNORE);
    }

    @Test
    void unknownModeIsNamedBesideTheKnownOnes() {
        assertThatThrownBy(() -> LockMode.of("chekc", Map.of()))
                .isInstanceOf(MigrationException.class)
                .hasMessage("The system property pgseam.lock is \"chekc\": expected check, update, ignore."
                        + " No server was started.");
    }

    private Optional<String> settle(LockMode mode, String migrated) {
        return new LockFile(file, mode).settle(SchemaLock.parse(migrated));
    }
}
