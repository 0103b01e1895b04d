package io.pgseam.guard.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * Follows through one method what the compiler knew of values: constants, class objects, and the text that a string
 * builder ends in. A constant that went through a variable is none: the compiler writes the constants that it knows
 * where they are used.
 */
final class ValueInterpreter extends Interpreter<Known> {

    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Short");

    private static final Set<String> BUILDERS = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");

    private final BasicInterpreter shapes = new BasicInterpreter();
    private final Map<AbstractInsnNode, Known> arrays = new HashMap<>();
    private final Hierarchy hierarchy;
    private final List<Set<String>> parameterClasses;
    private int parameter;

    /** Follows one method with this generic signature; of a lambda's body, nothing but erased types is kept. */
    ValueInterpreter(Hierarchy hierarchy, @Nullable String signature) {
        super(Opcodes.ASM9);
        this.hierarchy = hierarchy;
        this.parameterClasses = ClassBounds.ofParameters(signature);
    }

    @Override
    public @Nullable Known newValue(@Nullable Type type) {
        return type == Type.VOID_TYPE ? null : Known.of(type);
    }

    @Override
    public Known newParameterValue(boolean isInstanceMethod, int local, Type type) {
        if (isInstanceMethod && local == 0 || parameter == parameterClasses.size()) {
            return Known.of(type);
        }
        return ofType(type, parameterClasses.get(parameter++));
    }

    @Override
    public Known newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        if (instruction instanceof LdcInsnNode load) {
            return ofConstant(load.cst, shape(shapes.newOperation(instruction)));
        } else if (instruction instanceof FieldInsnNode field) {
            return ofField(field);
        } else if (instruction instanceof TypeInsnNode created) {
            var type = Type.getObjectType(created.desc);
            return BUILDERS.contains(created.desc) ? Known.textEndingIn(type, "") : Known.of(type);
        }
        return Known.constant(shape(shapes.newOperation(instruction)), Known.SOME);
    }

    @Override
    public Known copyOperation(AbstractInsnNode instruction, Known value) {
        return instruction.getOpcode() <= Opcodes.ALOAD ? value.inVariable() : value;
    }

    @Override
    public @Nullable Known unaryOperation(AbstractInsnNode instruction, Known value) throws AnalyzerException {
        switch (instruction.getOpcode()) {
            case Opcodes.CHECKCAST:
                return value.as(Type.getObjectType(((TypeInsnNode) instruction).desc));
            case Opcodes.GETFIELD:
                return ofField((FieldInsnNode) instruction);
            case Opcodes.ANEWARRAY, Opcodes.NEWARRAY:
                return arrays.computeIfAbsent(instruction, unknown -> Known.newArray(Type.getType(Object[].class)));
            case Opcodes.IINC:
                return Known.of(Type.INT_TYPE);
            default:
                return calculated(
                        shapes.unaryOperation(instruction, BasicValue.INT_VALUE),
                        value.value().isPresent());
        }
    }

    @Override
    public @Nullable Known binaryOperation(AbstractInsnNode instruction, Known left, Known right)
            throws AnalyzerException {
        var result = shapes.binaryOperation(instruction, BasicValue.INT_VALUE, BasicValue.INT_VALUE);
        if (instruction.getOpcode() == Opcodes.AALOAD) {
            return Known.of(elementOf(left.type()));
        }
        return calculated(result, left.value().isPresent() && right.value().isPresent());
    }

    @Override
    public @Nullable Known ternaryOperation(AbstractInsnNode instruction, Known array, Known index, Known element) {
        if (array.array() != null) {
            array.array().add(element);
        }
        return null;
    }

    @Override
    public @Nullable Known naryOperation(AbstractInsnNode instruction, List<? extends Known> values) {
        if (instruction instanceof MethodInsnNode call) {
            return ofCall(call, values);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return newValue(Type.getReturnType(dynamic.desc));
        }
        return Known.of(Type.getType(Object[].class));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Known value, Known expected) {}

    @Override
    public Known merge(Known one, Known other) {
        return one.or(other);
    }

    private @Nullable Known ofCall(MethodInsnNode call, List<? extends Known> values) {
        var type = Type.getReturnType(call.desc);
        if (call.name.equals("valueOf") && BOXES.contains(call.owner) && values.size() == 1) {
            return values.get(0).as(type);
        } else if (call.name.equals("getClass") && call.desc.equals("()Ljava/lang/Class;")) {
            var receiver = values.get(0).type();
            return Known.classObject(null, receiver == null ? Set.of() : Set.of(elementName(receiver)));
        } else if (call.name.equals("append") && BUILDERS.contains(call.owner)) {
            var builder = values.get(0);
            var text = values.get(1).value();
            var before = builder.ending() == null ? "" : builder.ending();
            return Known.textEndingIn(
                    type, text.map(constant -> before + constant).orElse(""));
        } else if (type == Type.VOID_TYPE) {
            return null;
        }
        var method = hierarchy.resolve(call.owner, call.name, call.desc);
        return Known.returned(type, ClassBounds.ofType(method.signature()), method);
    }

    private Known ofField(FieldInsnNode instruction) {
        var field = hierarchy.resolve(instruction.owner, instruction.name, instruction.desc);
        var type = Type.getType(instruction.desc);
        return field.has(Opcodes.ACC_ENUM)
                ? Known.constant(type, Known.SOME)
                : ofType(type, ClassBounds.ofType(field.signature()));
    }

    private static Known ofConstant(Object constant, @Nullable Type shape) {
        if (constant instanceof Type type) {
            return type.getSort() == Type.METHOD
                    ? Known.of(shape)
                    : Known.classObject(Known.SOME, Set.of(elementName(type)));
        } else if (constant instanceof String) {
            return Known.constant(Type.getType(String.class), constant);
        }
        return constant instanceof Number ? Known.constant(shape, constant) : Known.of(shape);
    }

    private static Known ofType(Type type, Set<String> classes) {
        return classes.isEmpty()
                ? Known.of(type)
                : Known.classObject(null, classes).as(type);
    }

    private static @Nullable Known calculated(@Nullable BasicValue result, boolean constant) {
        if (result == null) {
            return null;
        }
        return constant ? Known.constant(result.getType(), Known.SOME) : Known.of(result.getType());
    }

    private static @Nullable Type shape(@Nullable BasicValue value) {
        return value == null ? null : value.getType();
    }

    private static Type elementOf(@Nullable Type array) {
        return array != null && array.getSort() == Type.ARRAY
                ? Type.getType(array.getDescriptor().substring(1))
                : Type.getType(Object.class);
    }

    private static String elementName(Type type) {
        return (type.getSort() == Type.ARRAY ? type.getElementType() : type).getInternalName();
    }
}
