package io.pgseam.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOptionsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path directory;

    @Test
    void aServerOfTheCommandsOwnIsMigratedAndTemporary() {
        Run run = Run.of(NOTHING, "check", "--exact", "--server", "embedded");

        assertThat(run.status()).isZero();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .matches(
                        "embedded PostgreSQL 18\\.\\d+ on 127\\.0\\.0\\.1:\\d+, temporary: its data end with this command");
    }

    @Test
    void dataOfADirectoryStay() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        String data = directory.resolve("shop").toString();
        Path file = Files.writeString(
                directory.resolve("products.csv"), "name,price,category,tags,metadata,stock\nlamp,1,lamps,{},{},1\n");

        Run imported = Run.of(NOTHING, "import", file.toString(), "--data", data);
        Run pending = Run.of(NOTHING, "migrate", "--dry-run", "--server", "embedded", "--data", data);
        Run summary = Run.of(NOTHING, "report", "summary", "--format", "csv", "--data", data);

        assertThat(imported.errLines())
                .first()
                .asString()
                .matches("embedded PostgreSQL 18\\.\\d+ on 127\\.0\\.0\\.1:\\d+, data kept in .*");
        assertThat(pending.out()).startsWith("0 migrations pending");
        assertThat(summary.outLines()).last().isEqualTo("lamps,1,1,1.00");
    }

    @Test
    void aDirectoryOfSomethingElseIsRefused() throws IOException {
        Files.createFile(directory.resolve("letters.txt"));

        Run run = Run.of(NOTHING, "list", "--data", directory.toString());

        assertThat(run.status()).isOne();
        assertThat(run.errLines()).singleElement().asString().contains(" holds letters.txt and no server's data.");
    }
}
