package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Entries;
import io.pgseam.guard.rules.Entry;
import io.pgseam.guard.rules.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Walks the code of one method. What its values are is found out only where a rule asks for it. */
final class MethodScanner {

    private final ClassNode type;
    private final MethodNode method;
    private final Hierarchy hierarchy;
    private final Entries<Declared> entries;
    private final ClassLookups lookups;
    private final ClassScanner.Findings findings;
    private Frame<Known> @Nullable [] frames;
    private int line;
    private boolean readsObjects;
    private boolean buildsUrl;

    MethodScanner(
            ClassNode type,
            MethodNode method,
            Hierarchy hierarchy,
            Entries<Declared> entries,
            ClassLookups lookups,
            ClassScanner.Findings findings) {
        this.type = type;
        this.method = method;
        this.hierarchy = hierarchy;
        this.entries = entries;
        this.lookups = lookups;
        this.findings = findings;
    }

    void scan() {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction instanceof MethodInsnNode call) {
                scanCall(call);
            } else if (instruction instanceof FieldInsnNode field) {
                scanField(field);
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                scanDynamic(dynamic);
            } else if (instruction instanceof LdcInsnNode load) {
                scanConstant(load.cst);
            } else if (instruction instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST) {
                scanCast(cast);
            }
        }
    }

    private void scanCall(MethodInsnNode call) {
        var called = hierarchy.resolve(call.owner, call.name, call.desc);
        if (!isSwitchTable(call)) {
            entries.behind(called).filter(entry -> !entry.permits(values(call))).ifPresent(this::report);
        }
        if (lookups.isLookup(called)) {
            lookups.in(called, stack(call, operands(call))).ifPresent(this::report);
        }
        readsObjects |= called.name().startsWith("read");
        if (buildsUrl && call.name.equals("append") && operands(call) == 2) {
            scanAppend(stack(call, operands(call)));
        }
    }

    /** A builder and what is appended to it; neither where the call is never reached. */
    private void scanAppend(List<Known> operands) {
        if (!operands.isEmpty()
                && operands.get(0).ending() != null
                && operands.get(1).value().isEmpty()) {
            new UrlTexts(line, findings).before(operands.get(0).ending());
        }
    }

    private void scanField(FieldInsnNode field) {
        if (!isSwitchTable(field)) {
            entries.behind(hierarchy.resolve(field.owner, field.name, field.desc))
                    .ifPresent(entry -> findings.add(lineTaking(field), entry));
        }
    }

    /** The labels of a switch are read once more by the class that numbers them; they hand nothing over. */
    private boolean isSwitchTable(AbstractInsnNode read) {
        return (type.access & Opcodes.ACC_SYNTHETIC) != 0
                && method.name.equals("<clinit>")
                && (read.getNext().getOpcode() == Opcodes.ARRAYLENGTH
                        || read.getNext() instanceof MethodInsnNode call && call.name.equals("ordinal"));
    }

    /** In a chain over several lines, a field that is passed has no line of its own: the next call takes it. */
    private int lineTaking(FieldInsnNode field) {
        AbstractInsnNode next = field.getNext();
        if (next instanceof LabelNode && next.getNext() instanceof LineNumberNode number) {
            return number.getNext() instanceof MethodInsnNode ? number.line : line;
        }
        return line;
    }

    private void scanDynamic(InvokeDynamicInsnNode dynamic) {
        for (var handle : handles(dynamic.bsmArgs)) {
            scanReference(handle);
            var referenced = resolve(handle);
            if (lookups.isLookup(referenced)) {
                lookups.in(referenced, stack(dynamic, Type.getArgumentTypes(dynamic.desc).length))
                        .ifPresent(this::report);
            }
        }
        if (dynamic.name.equals("makeConcatWithConstants") && dynamic.bsmArgs[0] instanceof String recipe) {
            var constants = Arrays.asList(dynamic.bsmArgs).subList(1, dynamic.bsmArgs.length);
            new UrlTexts(line, findings).concatenation(recipe, constants);
        }
    }

    private void scanConstant(Object constant) {
        if (constant instanceof String text) {
            new UrlTexts(line, findings).constant(text);
            buildsUrl |= UrlTexts.mayBeUrl(text) && Rules.urlParameter(text).isPresent();
        } else {
            handles(constant).forEach(this::scanReference);
        }
    }

    private void scanReference(Handle handle) {
        entries.behind(resolve(handle))
                .filter(entry -> !entry.permits(List.of()))
                .ifPresent(this::report);
    }

    private void scanCast(TypeInsnNode cast) {
        if (readsObjects) {
            stack(cast, 1).stream()
                    .flatMap(value -> Stream.ofNullable(value.origin()))
                    .flatMap(origin ->
                            Rules.deserialization(origin.describe(), hierarchy.withSupertypes(elementName(cast.desc)))
                                    .stream())
                    .forEach(this::report);
        }
    }

    private Declared resolve(Handle handle) {
        return hierarchy.resolve(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    private List<Optional<Object>> values(MethodInsnNode call) {
        int arguments = Type.getArgumentTypes(call.desc).length;
        var known = stack(call, arguments).stream().map(Known::value).toList();
        return known.isEmpty()
                ? Stream.generate(Optional::empty).limit(arguments).toList()
                : known;
    }

    private static int operands(MethodInsnNode call) {
        int arguments = Type.getArgumentTypes(call.desc).length;
        return call.getOpcode() == Opcodes.INVOKESTATIC ? arguments : arguments + 1;
    }

    /** Returns the topmost values before this instruction; none where it is never reached. */
    private List<Known> stack(AbstractInsnNode instruction, int count) {
        var frame = frames()[method.instructions.indexOf(instruction)];
        var values = new ArrayList<Known>();
        if (frame != null) {
            for (int i = frame.getStackSize() - count; i < frame.getStackSize(); i++) {
                values.add(frame.getStack(i));
            }
        }
        return values;
    }

    private Frame<Known>[] frames() {
        var known = frames;
        if (known == null) {
            try {
                known = new Analyzer<>(new ValueInterpreter(hierarchy, method.signature)).analyze(type.name, method);
            } catch (AnalyzerException e) {
                throw new IllegalArgumentException(method.name + method.desc + ": " + e.getMessage(), e);
            }
            frames = known;
        }
        return known;
    }

    private void report(Entry entry) {
        findings.add(line, entry);
    }

    private static String elementName(String type) {
        return type.startsWith("[") ? Type.getType(type).getElementType().getInternalName() : type;
    }

    /** Returns the method handles among constants, also those that other constants are made with. */
    private static List<Handle> handles(Object... constants) {
        return Arrays.stream(constants).flatMap(MethodScanner::handlesIn).toList();
    }

    private static Stream<Handle> handlesIn(Object constant) {
        if (constant instanceof ConstantDynamic dynamic) {
            return IntStream.range(0, dynamic.getBootstrapMethodArgumentCount())
                    .mapToObj(dynamic::getBootstrapMethodArgument)
                    .flatMap(MethodScanner::handlesIn);
        }
        return constant instanceof Handle handle ? Stream.of(handle) : Stream.empty();
    }
}
