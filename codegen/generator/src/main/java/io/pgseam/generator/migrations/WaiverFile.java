package io.pgseam.generator.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The waivers of a project: a file beside its sources, because a migration that was released cannot be edited. A waiver is a line {@code
 * MIGRATION | RULE | TABLE | REASON}; empty lines and those that begin with {@code #} are for readers.
 *
 * @param lines none where the file is not there
 */
public record WaiverFile(Path path, List<String> lines) {
    /**
     * What becomes of findings and waivers.
     *
     * @param waived how many findings have a waiver
     * @param problems findings without a waiver, and waivers that are none; a line each
     */
    public record Settlement(int waived, List<String> problems) {}

    /** @throws UncheckedIOException if it is there and cannot be read */
    public static WaiverFile read(Path path) {
        try {
            return new WaiverFile(path, Files.readAllLines(path));
        } catch (NoSuchFileException e) {
            return new WaiverFile(path, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /**
     * Compares what was found with what is waived. Wrong are findings without a waiver, and waivers that are no such line, name what there is
     * not, give no reason or have nothing left to waive.
     *
     * @param migrations all that there are, by their files
     */
    public Settlement settle(List<MigrationFinding> findings, Collection<String> migrations) {
        List<MigrationFinding> left = new ArrayList<>(findings);
        List<String> mistakes = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String place = name() + ":" + (index + 1) + ": ";
                settle(line, left, migrations).ifPresent(mistake -> mistakes.add(place + mistake));
            }
        }
        List<String> problems = new ArrayList<>();
        left.forEach(finding -> problems.add(finding.text(name())));
        problems.addAll(mistakes);
        return new Settlement(findings.size() - left.size(), List.copyOf(problems));
    }

    private static Optional<String> settle(String line, List<MigrationFinding> left, Collection<String> migrations) {
        String[] parts = Arrays.stream(line.split("\\|", 4)).map(String::strip).toArray(String[]::new);
        if (parts.length < 4 || parts[3].isEmpty()) {
            return Optional.of("found \"" + line + "\", expected MIGRATION | RULE | TABLE | REASON, with a reason");
        }
        Optional<MigrationRule> rule = MigrationRule.of(parts[1]);
        if (rule.isEmpty()) {
            return Optional.of("there is no rule " + parts[1] + ", expected one of "
                    + Arrays.stream(MigrationRule.values())
                            .map(MigrationRule::id)
                            .collect(Collectors.joining(", ")));
        }
        if (!migrations.contains(parts[0])) {
            return Optional.of("there is no migration " + parts[0]);
        }
        Waiver waiver = new Waiver(parts[0], rule.get(), parts[2], parts[3]);
        return left.removeIf(waiver::covers)
                ? Optional.empty()
                : Optional.of("nothing left to waive for " + line + ": remove the line");
    }

    private String name() {
        return path.getFileName().toString();
    }
}
