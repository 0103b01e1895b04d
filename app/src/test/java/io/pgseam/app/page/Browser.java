package io.pgseam.app.page;

import io.pgseam.postgres.GuardedProgram;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The Chromium of this machine, one for this JVM: without a screen, without a network, and gone when the JVM is. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The program's own directory by its shortest name: Chromium has a socket there, whose path is short of a hundred characters. */
    private static final String HOME = "/proc/self/cwd/data";

    private final GuardedProgram program = GuardedProgram.prepare();
    private final RemoteWebDriver driver;

    Browser() {
        int port = GuardedProgram.freePort();
        program.write("readme", "Home of a browser.");
        program.start(
                port,
                "KILL",
                List.of("env", "HOME=" + HOME, "TMPDIR=" + HOME, driverBinary().orElseThrow(), "--port=" + port));
        try {
            driver = new RemoteWebDriver(url(port), options());
            driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        } catch (RuntimeException e) {
            program.close();
            throw e;
        }
    }

    static boolean isInstalled() {
        return chromiumBinary().isPresent() && driverBinary().isPresent();
    }

    RemoteWebDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } finally {
            program.close();
        }
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromiumBinary().orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-US",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--remote-debugging-pipe",
                "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        return options;
    }

    private static URL url(int port) {
        try {
            return URI.create("http://127.0.0.1:" + port).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> chromiumBinary() {
        return binary("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<String> driverBinary() {
        return binary("chromedriver");
    }

    private static Optional<String> binary(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
