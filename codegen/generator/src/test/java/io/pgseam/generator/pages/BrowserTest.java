package io.pgseam.generator.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pgseam.lock.SchemaLock;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at pages with the Chromium of this machine, where there is one; it gets no network. */
class BrowserTest {
    private static final Optional<Path> CHROMIUM = Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .map(directory -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .findFirst();
    private static final Pattern ARTICLE = Pattern.compile("<article id=\"([^\"]+)\"(?: hidden=\"\")?>");

    @TempDir
    private Path directory;

    @Test
    void searchLeavesTheObjectsThatHaveTheWordsInAnyOrder() throws Exception {
        assertThat(shown("#q=TAGS")).containsExactly("table.public.articles", "table.public.products");
        assertThat(shown("#q=supplier+products_tags")).containsExactly("table.public.products");
        assertThat(shown("#q=no+such+word")).isEmpty();
    }

    @Test
    void pageWithoutASearchShowsAll() throws Exception {
        assertThat(shown("#table.public.orders")).hasSize(12).contains("table.public.orders");
    }

    @Test
    void hostileTextRunsNothingInABrowser() throws Exception {
        String hostile = "\"</script><img src=x onerror=console.error(1)><script>console.error(2)</script>\"";

        String page = load(
                PageDocument.lamps("enum public.mood labels=[" + hostile + " ok] comment=" + hostile),
                "#q=%3Cimg%20src=x");

        assertThat(page).doesNotContain("<img").contains("1 of 2");
    }

    private List<String> shown(String fragment) throws Exception {
        return ARTICLE.matcher(load(PageDocument.lock(PageDocument.SHOP), fragment))
                .results()
                .filter(article -> !article.group().contains("hidden"))
                .map(article -> article.group(1))
                .toList();
    }

    /** Returns the page as it stands after its script, which must not have said anything. */
    private String load(SchemaLock lock, String fragment) throws Exception {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium on the PATH");
        Path file = Files.writeString(directory.resolve("schema.html"), SchemaPage.of(lock));
        Path errors = directory.resolve("errors");
        Process chromium = new ProcessBuilder(
                        CHROMIUM.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--enable-logging=stderr",
                        "--dump-dom",
                        file.toUri() + fragment)
                .redirectError(errors.toFile())
                .start();
        try {
            String page = new String(chromium.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(chromium.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(errors)).doesNotContain("CONSOLE");
            return page;
        } finally {
            chromium.descendants().forEach(ProcessHandle::destroyForcibly);
            chromium.destroyForcibly();
        }
    }
}
