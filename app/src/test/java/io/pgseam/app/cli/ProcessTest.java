package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Main;
import io.pgseam.app.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class ProcessTest {
    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    @TempDir
    private Path directory;

    private Path out;
    private Path err;

    @Test
    void aFailureIsStatus1AndOneLineWithoutSecrets() throws IOException, InterruptedException {
        String wrong = SHOP.environment().get("DATABASE_URL").replaceFirst("password=[^&]*", "password=s3cret");

        int status = start(Map.of("DATABASE_URL", wrong), "list").waitFor();

        assertThat(status).isOne();
        assertThat(out).isEmptyFile();
        assertThat(err)
                .content()
                .hasLineCount(1)
                .startsWith(SHOP.settings() + ": ")
                .contains("(28P01)")
                .doesNotContain("s3cret");
    }

    @Test
    void ctrlCInAnImportKeepsNoRowSaysSoAndIsStatus130() throws Exception {
        Path endless = directory.resolve("endless.csv");
        assertThat(new ProcessBuilder("mkfifo", endless.toString()).start().waitFor())
                .isZero();
        Process importing = start(SHOP.environment(), "import", endless.toString());
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writeRowsUntilNobodyReads(endless));
        while (importing.isAlive() && Files.size(err) == 0) {
            Thread.sleep(20);
        }

        new ProcessBuilder("kill", "-INT", Long.toString(importing.pid()))
                .start()
                .waitFor();

        assertThat(importing.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(importing.exitValue()).isEqualTo(130);
        writer.join();
        assertThat(out).isEmptyFile();
        assertThat(Files.readAllLines(err)).last().isEqualTo("Interrupted: 0 rows of " + endless + " are kept.");
        assertThat(SHOP.context().fetchCount(PRODUCTS)).isZero();
    }

    private static void writeRowsUntilNobodyReads(Path file) {
        byte[] rows = "lamp,1,lamps,{},{},1\n".repeat(1_000).getBytes(UTF_8);
        try (OutputStream bytes = Files.newOutputStream(file)) {
            bytes.write("name,price,category,tags,metadata,stock\n".getBytes(UTF_8));
            while (true) {
                bytes.write(rows);
            }
        } catch (IOException e) {
            // The reader has ended.
        }
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        out = directory.resolve("out");
        err = Files.createFile(directory.resolve("err"));
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            // A build in the background of a script ignores interrupts, and so would what it starts.
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("PG") || name.endsWith("_OPTIONS"));
        process.environment().putAll(environment);
        return process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }
}
