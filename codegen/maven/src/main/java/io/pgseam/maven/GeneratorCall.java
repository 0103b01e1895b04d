package io.pgseam.maven;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * A check of pgseam-generator, which is loaded with all that it needs, apart from this plugin.
 *
 * @param type the class, with a static method {@code of} that takes the check's own arguments, the properties and the project's directory; its
 *     result has a method {@code text}
 * @param question the method of the result that says whether all is well
 */
record GeneratorCall(Releases releases, PluginDescriptor plugin, String type, String question) {
    /** What the check says. */
    record Verdict(boolean isGood, String text) {}

    /** An argument of a method. */
    record Argument(Class<?> type, Object value) {}

    /**
     * Calls it.
     *
     * @param properties those of the generator's {@code <database>}, and the check's
     * @throws MojoExecutionException if it fails
     */
    Verdict ask(Map<String, String> properties, Argument... own) throws MojoExecutionException {
        Properties all = new Properties();
        all.putAll(properties);
        List<Argument> arguments = new ArrayList<>(List.of(own));
        arguments.add(new Argument(Properties.class, all));
        arguments.add(new Argument(
                Path.class, releases.session().getCurrentProject().getBasedir().toPath()));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Maven's own loader has the logger's interface, and nothing of pgseam.
        try (URLClassLoader loader = new URLClassLoader(
                urls(releases.classPath(GeneratorDependencies.withJooq(plugin))),
                MavenSession.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return ask(loader.loadClass("io.pgseam.generator." + type), arguments);
        } catch (InvocationTargetException e) {
            throw new MojoExecutionException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            throw new MojoExecutionException(type + " of pgseam-generator cannot be called: " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Verdict ask(Class<?> check, List<Argument> arguments) throws ReflectiveOperationException {
        Object result = check.getMethod(
                        "of", arguments.stream().map(Argument::type).toArray(Class<?>[]::new))
                .invoke(null, arguments.stream().map(Argument::value).toArray());
        return new Verdict((boolean) check.getMethod(question).invoke(result), (String)
                check.getMethod("text").invoke(result));
    }

    private static URL[] urls(List<Path> classPath) throws IOException {
        URL[] urls = new URL[classPath.size()];
        for (int index = 0; index < urls.length; index++) {
            urls[index] = classPath.get(index).toUri().toURL();
        }
        return urls;
    }
}
