package io.pgseam.guard;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import io.pgseam.guard.javac.GuardListener;
import io.pgseam.guard.rules.GuardArguments;

/**
 * Rejects plain SQL as compile errors: the javac plugin {@code PgSeamGuard}.
 *
 * <p>Each call of, reference to, and override of a method that takes SQL as text is an error on its line: the jOOQ
 * methods marked {@code @PlainSQL} with everything that overrides them, and JDBC's statements. Switch it on with {@code
 * -Xplugin:PgSeamGuard}, or, where some packages must build SQL themselves, with
 *
 * <pre>{@code "-Xplugin:PgSeamGuard audited=io.pgseam.operators,io.pgseam.copy"}</pre>
 *
 * <p>{@code audited} names exact packages: a subpackage is audited only when it is named too. Their findings are
 * allowed, and one note of the compilation counts them. Default: no audited packages. Nothing in the source code can
 * switch the guard off. With {@code mode=report} findings are warnings, and one note counts them: the way into an
 * existing code base. With {@code inserts=builders} an INSERT that jOOQ builds from single values is a finding too, and
 * with {@code in=typed} a comparison with a list of any type.
 *
 * <p>javac looks for the plugin on the processor path, or on the class path when there is no processor path. One
 * instance serves one compilation; javac creates it.
 */
public final class PgSeamGuard implements Plugin {

    /** Creates the plugin; for javac's service loader. */
    public PgSeamGuard() {}

    /** Returns {@code PgSeamGuard}, the name after {@code -Xplugin:}. */
    @Override
    public String getName() {
        return "PgSeamGuard";
    }

    /**
     * Joins a compilation.
     *
     * @param arguments any of {@code audited=package[,package...]}, {@code mode=report}, {@code inserts=builders} and
     *     {@code in=typed}
     * @throws IllegalArgumentException if an argument is unknown or names no package; javac stops with the message
     */
    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new GuardListener(task, GuardArguments.parse(arguments)));
    }
}
