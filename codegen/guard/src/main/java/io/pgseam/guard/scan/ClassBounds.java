package io.pgseam.guard.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads generic signatures for the classes that a {@code Class} object stands for, such as {@code Class<? extends Query>}. */
final class ClassBounds {

    private ClassBounds() {}

    /** Returns for each parameter of a method the classes that it stands for; empty without a signature. */
    static List<Set<String>> ofParameters(@Nullable String method) {
        return method == null ? List.of() : Signature.of(method).parameters();
    }

    /** Returns the classes that a field of this signature, or what a method of this signature returns, stands for. */
    static Set<String> ofType(@Nullable String signature) {
        if (signature == null) {
            return Set.of();
        }
        var types = Signature.of(signature).types;
        return types.isEmpty() ? Set.of() : types.get(types.size() - 1).classes();
    }

    /** One signature: of a field, which is one type, or of a method, whose last type is what it returns. */
    private static final class Signature extends SignatureVisitor {

        private final Map<String, Set<String>> variables = new HashMap<>();
        private final List<TypeSignature> types = new ArrayList<>();
        private String variable = "";

        private Signature() {
            super(Opcodes.ASM9);
        }

        static Signature of(String text) {
            var signature = new Signature();
            var reader = new SignatureReader(text);
            if (text.startsWith("(") || text.startsWith("<")) {
                reader.accept(signature);
            } else {
                reader.acceptType(signature.type());
            }
            return signature;
        }

        List<Set<String>> parameters() {
            return types.stream()
                    .limit(Math.max(0, types.size() - 1))
                    .map(TypeSignature::classes)
                    .toList();
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            variable = name;
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new Bound(variable);
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new Bound(variable);
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return type();
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return type();
        }

        private TypeSignature type() {
            var type = new TypeSignature(variables);
            types.add(type);
            return type;
        }

        private final class Bound extends SignatureVisitor {

            private final String name;

            Bound(String name) {
                super(Opcodes.ASM9);
                this.name = name;
            }

            @Override
            public void visitClassType(String bound) {
                variables.merge(name, Set.of(bound), (first, second) -> first);
            }

            @Override
            public void visitTypeVariable(String other) {
                variables.merge(name, variables.getOrDefault(other, Set.of()), (first, second) -> first);
            }

            @Override
            public SignatureVisitor visitTypeArgument(char wildcard) {
                return new SignatureVisitor(Opcodes.ASM9) {};
            }
        }
    }

    /** One type; of a {@code Class}, what its type argument names. */
    private static final class TypeSignature extends SignatureVisitor {

        private final Map<String, Set<String>> variables;
        private String name = "";
        private Set<String> argument = Set.of();

        TypeSignature(Map<String, Set<String>> variables) {
            super(Opcodes.ASM9);
            this.variables = variables;
        }

        Set<String> classes() {
            return name.equals("java/lang/Class") ? argument : Set.of();
        }

        @Override
        public void visitClassType(String type) {
            name = type;
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new SignatureVisitor(Opcodes.ASM9) {
                @Override
                public void visitClassType(String type) {
                    argument = wildcard == SUPER ? Set.of() : Set.of(type);
                }

                @Override
                public void visitTypeVariable(String variable) {
                    argument = wildcard == SUPER ? Set.of() : variables.getOrDefault(variable, Set.of());
                }

                @Override
                public SignatureVisitor visitTypeArgument(char inner) {
                    return new SignatureVisitor(Opcodes.ASM9) {};
                }
            };
        }

        @Override
        public SignatureVisitor visitArrayType() {
            return this;
        }
    }
}
