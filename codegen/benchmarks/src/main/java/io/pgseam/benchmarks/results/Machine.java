package io.pgseam.benchmarks.results;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a benchmark ran.
 *
 * @param cores that the JVM may use
 */
public record Machine(String cpu, int cores, long memoryBytes, String system) {

    /** Describes this machine; where Linux's files are not there, by what Java knows. */
    public static Machine here() {
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name", ":").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                bean().getTotalMemorySize(),
                value(Path.of("/etc/os-release"), "PRETTY_NAME", "=").orElse("")
                        + " (%s %s %s)"
                                .formatted(
                                        System.getProperty("os.name"),
                                        System.getProperty("os.version"),
                                        System.getProperty("os.arch")));
    }

    /** The load average of the last minute; negative if the system has none. */
    public static double load() {
        return bean().getSystemLoadAverage();
    }

    private static OperatingSystemMXBean bean() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static Optional<String> value(Path file, String key, String separator) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split(separator, 2))
                    .filter(parts -> parts[0].strip().equals(key))
                    .map(parts -> parts[1].replace("\"", "").strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
