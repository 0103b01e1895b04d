package io.pgseam.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javax.tools.ToolProvider;

/** Compiles once in a JVM of its own, as a build does, and prints the CPU time of the whole process in nanoseconds. */
final class CompilationRun {
    private CompilationRun() {}

    public static void main(String[] javacArguments) {
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, javacArguments) != 0) {
            throw new IllegalStateException("The sources do not compile.");
        }
        System.out.println(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
    }
}
