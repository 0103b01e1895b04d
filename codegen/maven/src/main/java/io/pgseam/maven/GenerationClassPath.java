package io.pgseam.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

/**
 * Where the migrations and the classes that take part in a generation can come from.
 *
 * @param programs jars and directories of the plugin and of the project's dependencies
 * @param classes where the project compiles to: may hold migrations, but no class that its own generation needs
 */
record GenerationClassPath(List<Path> programs, Path classes) {
    static GenerationClassPath of(MavenProject project) {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        List<Path> programs = new ArrayList<>();
        try {
            for (URL url : ((URLClassLoader) GenerationClassPath.class.getClassLoader()).getURLs()) {
                programs.add(Path.of(url.toURI()));
            }
            for (String element : project.getRuntimeClasspathElements()) {
                programs.add(Path.of(element));
            }
        } catch (URISyntaxException | DependencyResolutionRequiredException e) {
            throw new IllegalStateException("Maven resolves class paths to files before this goal", e);
        }
        programs.remove(classes);
        return new GenerationClassPath(programs, classes);
    }

    /** Sees all of it; to be closed by the caller. */
    URLClassLoader loader() {
        return new URLClassLoader(
                Stream.concat(Stream.of(classes), programs.stream())
                        .map(GenerationClassPath::url)
                        .toArray(URL[]::new),
                null);
    }

    /** Names every jar and every file of the programs with its size and time, a line each: fast to read, and another text after any change. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Path program : programs) {
            if (Files.exists(program)) {
                append(program, text);
            }
        }
        return text.toString();
    }

    private static void append(Path program, StringBuilder text) {
        try (Stream<Path> files = Files.walk(program)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(program.getFileName().resolve(program.relativize(file)))
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be read", e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(path + " is no path", e);
        }
    }
}
