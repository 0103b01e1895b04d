package io.pgseam.app.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Runs steps one after the other, and prints for each what it is, how many rows it touched and how long it took. */
final class StepPrinter {
    private final PrintStream out;

    StepPrinter(PrintStream out) {
        this.out = out;
    }

    <T> T step(String name, Supplier<T> work, ToLongFunction<T> rows) {
        long began = System.nanoTime();
        T result = work.get();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        out.printf(Locale.ROOT, "%-48s %,8d rows %,8.1f ms%n", name, rows.applyAsLong(result), elapsed.toNanos() / 1e6);
        return result;
    }

    <T> T one(String name, Supplier<T> work) {
        return step(name, work, result -> 1);
    }

    <T> T none(String name, Supplier<T> work) {
        return step(name, work, result -> 0);
    }

    <T> Optional<T> optional(String name, Supplier<Optional<T>> work) {
        return step(name, work, result -> result.isPresent() ? 1 : 0);
    }

    <T> List<T> list(String name, Supplier<List<T>> work) {
        return step(name, work, List::size);
    }
}
