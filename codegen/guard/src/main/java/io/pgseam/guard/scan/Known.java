package io.pgseam.guard.scan;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What the code itself tells of one value.
 *
 * @param type its static type; null where a variable holds nothing yet
 * @param constant its value where the compiler knew it; something for null, enum constants and class literals
 * @param classes the classes that it stands for, as a {@code Class} object, by internal name
 * @param array what was put into it, where it is a new array
 * @param ending the constant text that it ends in, where it is a string builder
 * @param origin the method that returned it
 */
record Known(
        @Nullable Type type,
        @Nullable Object constant,
        Set<String> classes,
        @Nullable Elements array,
        @Nullable String ending,
        @Nullable Declared origin)
        implements Value {

    /** Stands for a value that nobody asks for. */
    static final Object SOME = "";

    private static final Type OBJECT = Type.getType(Object.class);

    /** What was put into an array; grows while the code is read. Each new array has its own. */
    static final class Elements {
        private final Set<String> classes = new HashSet<>();
        private boolean constant = true;

        void add(Known element) {
            classes.addAll(element.classes());
            constant &= element.value().isPresent();
        }
    }

    static Known of(@Nullable Type type) {
        return new Known(type, null, Set.of(), null, null, null);
    }

    static Known constant(@Nullable Type type, Object value) {
        return new Known(type, value, Set.of(), null, null, null);
    }

    /** Returns a class object; a literal is a constant too. */
    static Known classObject(@Nullable Object constant, Set<String> classes) {
        return new Known(Type.getType(Class.class), constant, classes, null, null, null);
    }

    static Known newArray(Type type) {
        return new Known(type, null, Set.of(), new Elements(), null, null);
    }

    static Known textEndingIn(Type type, String ending) {
        return new Known(type, null, Set.of(), null, ending, null);
    }

    static Known returned(Type type, Set<String> classes, Declared method) {
        return new Known(type, null, classes, null, null, method);
    }

    /** Returns the value as the rules ask for it: empty where it is known at run time only. */
    Optional<Object> value() {
        return array != null && array.constant ? Optional.of(SOME) : Optional.ofNullable(constant);
    }

    /** Returns the classes that it stands for, itself or by an array's elements. */
    Stream<String> allClasses() {
        return array == null ? classes.stream() : Stream.concat(classes.stream(), array.classes.stream());
    }

    /** Returns what a variable with this value tells: not the value, because the compiler does not know it either. */
    Known inVariable() {
        return constant == null && array == null
                ? this
                : new Known(type, null, allClasses().collect(Collectors.toSet()), null, ending, origin);
    }

    Known as(Type other) {
        return new Known(other, constant, classes, array, ending, origin);
    }

    /** Returns what holds for both. */
    Known or(Known other) {
        if (equals(other)) {
            return this;
        }
        return new Known(
                Objects.equals(type, other.type) ? type : type == null || other.type == null ? null : OBJECT,
                value().isPresent() && other.value().isPresent() ? SOME : null,
                Stream.concat(allClasses(), other.allClasses()).collect(Collectors.toSet()),
                null,
                Objects.equals(ending, other.ending) ? ending : null,
                origin == null ? other.origin : origin);
    }

    @Override
    public int getSize() {
        return type == null ? 1 : type.getSize();
    }
}
