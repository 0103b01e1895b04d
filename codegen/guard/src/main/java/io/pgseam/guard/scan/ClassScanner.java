package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Entries;
import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads one class after the other, and hands over each place that the rules reject. Not thread-safe. */
final class ClassScanner {

    /** Takes one finding; the line is 0 where there is none. */
    interface Findings {
        void add(int line, Entry entry);
    }

    private final Hierarchy hierarchy;
    private final Entries<Declared> entries;
    private final ClassLookups lookups;
    private final MixedInheritance mixed;

    ClassScanner(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.entries = new Entries<>(hierarchy);
        this.lookups = new ClassLookups(hierarchy);
        this.mixed = new MixedInheritance(hierarchy, entries);
    }

    /** Scans a class with its code. */
    void scan(ClassNode node, ClassHeader header, Findings findings) {
        report(mixed.in(header), firstLine(node), findings);
        if ((node.access & Opcodes.ACC_INTERFACE) == 0) {
            report(Rules.extension(hierarchy.supertypeNames(header)), firstLine(node), findings);
        }
        for (var field : node.fields) {
            if (field.value instanceof String text) {
                new UrlTexts(0, findings).constant(text);
            }
        }
        Set<String> found = new HashSet<>();
        Findings written = (line, entry) -> {
            found.add(entry.message());
            findings.add(line, entry);
        };
        Findings repeated = (line, entry) -> {
            if (!found.contains(entry.message())) {
                findings.add(line, entry);
            }
        };
        for (var method : node.methods) {
            if (!isRepetition(method)) {
                scan(node, header, method, written);
            }
        }
        for (var method : node.methods) {
            if (isRepetition(method)) {
                scan(node, header, method, repeated);
            }
        }
    }

    private void scan(ClassNode node, ClassHeader header, MethodNode method, Findings findings) {
        header.member(method.name, method.desc)
                .flatMap(entries::overriddenBy)
                .filter(entry -> !entry.permits(List.of()))
                .ifPresent(entry -> findings.add(firstLine(method), entry));
        new MethodScanner(node, method, hierarchy, entries, lookups, findings).scan();
    }

    /** Says whether the compiler wrote a method that repeats others: it counts only for what is not found in those. */
    private static boolean isRepetition(MethodNode method) {
        return (method.access & Opcodes.ACC_BRIDGE) != 0
                || (method.access & Opcodes.ACC_SYNTHETIC) != 0 && method.name.equals("$deserializeLambda$");
    }

    private static void report(Optional<Entry> entry, int line, Findings findings) {
        entry.ifPresent(present -> findings.add(line, present));
    }

    /** Returns the line of a class that has no constructor of its own; else the first line with code. */
    private static int firstLine(ClassNode node) {
        return node.methods.stream()
                .mapToInt(ClassScanner::firstLine)
                .filter(line -> line > 0)
                .min()
                .orElse(0);
    }

    private static int firstLine(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }
}
