package io.pgseam.generator;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.event.VMStartEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * What jOOQ and pgseam reach by reflection in a JVM of its own: breakpoints stand in the methods of the Java platform in which GraalVM's
 * tracing agent has its own.
 */
final class ReflectionTrace {
    private static final Map<String, Set<String>> WATCHED = Map.of(
            "java.lang.reflect.Array", Set.of("newInstance"),
            "java.lang.Class",
                    Set.of(
                            "arrayType",
                            "getConstructor",
                            "getConstructors",
                            "getDeclaredConstructor",
                            "getDeclaredConstructors",
                            "getDeclaredField",
                            "getDeclaredFields",
                            "getDeclaredMethod",
                            "getDeclaredMethods",
                            "getEnumConstants",
                            "getField",
                            "getFields",
                            "getMethod",
                            "getMethods",
                            "newInstance"));

    private final Set<Access> accesses = new TreeSet<>();

    /** @param type its name as in Java source */
    record Access(String type, String function) implements Comparable<Access> {
        @Override
        public int compareTo(Access other) {
            return (type + " " + function).compareTo(other.type + " " + other.function);
        }
    }

    private ReflectionTrace() {}

    /**
     * Runs a class and returns what was reached.
     *
     * @param classPath before that of this JVM
     * @param output what the other JVM prints
     */
    static Set<Access> of(Class<?> main, List<Path> classPath, Path output, String... arguments) throws Exception {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(candidate -> candidate.transport().name().equals("dt_socket"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> options = connector.defaultArguments();
        options.get("localAddress").setValue("127.0.0.1");
        options.get("timeout").setValue("60000");
        String address = connector.startListening(options);
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-agentlib:jdwp=transport=dt_socket,suspend=y,address=" + address,
                                        "-Dorg.jooq.no-logo=true",
                                        "-Dorg.jooq.no-tips=true",
                                        "-cp",
                                        String.join(
                                                File.pathSeparator,
                                                Stream.concat(
                                                                classPath.stream()
                                                                        .map(Path::toString),
                                                                Stream.of(System.getProperty("java.class.path")))
                                                        .toList()),
                                        main.getName()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            ReflectionTrace trace = new ReflectionTrace();
            trace.follow(connector.accept(options));
            Assertions.assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            Assertions.assertEquals(0, process.exitValue(), () -> read(output));
            return trace.accesses;
        } finally {
            connector.stopListening(options);
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(VirtualMachine machine) throws InterruptedException, IncompatibleThreadStateException {
        while (true) {
            EventSet events = machine.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof VMDisconnectEvent) {
                    return;
                } else if (event instanceof VMStartEvent) {
                    WATCHED.keySet().forEach(name -> watch(machine, name));
                } else if (event instanceof ClassPrepareEvent prepared) {
                    stopIn(prepared.referenceType());
                } else if (event instanceof BreakpointEvent stop) {
                    note(stop);
                }
            }
            events.resume();
        }
    }

    private static void watch(VirtualMachine machine, String className) {
        machine.classesByName(className).forEach(ReflectionTrace::stopIn);
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(className);
        loaded.enable();
    }

    private static void stopIn(ReferenceType type) {
        type.methods().stream()
                .filter(method -> WATCHED.get(type.name()).contains(method.name()) && method.isPublic())
                .forEach(method -> type.virtualMachine()
                        .eventRequestManager()
                        .createBreakpointRequest(method.location())
                        .enable());
    }

    private void note(BreakpointEvent stop) throws IncompatibleThreadStateException {
        String caller = stop.thread().frame(1).location().declaringType().name();
        if (caller.matches("(org[.]jooq|io[.]pgseam[.]types)[.].*")) {
            StackFrame frame = stop.thread().frame(0);
            String function = stop.location().method().name();
            Object type = frame.thisObject() == null ? frame.getArgumentValues().get(0) : frame.thisObject();
            accesses.add(
                    new Access(((ClassObjectReference) type).reflectedType().name(), function));
        }
    }
}
