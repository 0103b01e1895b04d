package io.pgseam.guard.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file declares, without code: its name, its supertypes and its members. */
final class ClassHeader {

    private static final String PLAIN_SQL = "Lorg/jooq/PlainSQL;";

    private final String name;
    private final List<String> directSupertypes;
    private final Map<String, List<Declared>> members;

    private ClassHeader(String name, List<String> directSupertypes, Map<String, List<Declared>> members) {
        this.name = name;
        this.directSupertypes = directSupertypes;
        this.members = members;
    }

    /** Reads a class file. */
    static ClassHeader read(ClassReader reader) {
        var members = new HashMap<String, List<Declared>>();
        reader.accept(
                new Members(reader.getClassName(), members),
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        var supertypes = new ArrayList<String>();
        Optional.ofNullable(reader.getSuperName()).ifPresent(supertypes::add);
        supertypes.addAll(List.of(reader.getInterfaces()));
        return new ClassHeader(reader.getClassName(), List.copyOf(supertypes), members);
    }

    /** Returns the internal name. */
    String name() {
        return name;
    }

    /** Returns the superclass and the interfaces, by internal name. */
    List<String> directSupertypes() {
        return directSupertypes;
    }

    List<Declared> members() {
        return members.values().stream().flatMap(List::stream).toList();
    }

    List<Declared> members(String memberName) {
        return members.getOrDefault(memberName, List.of());
    }

    Optional<Declared> member(String memberName, String descriptor) {
        return members(memberName).stream()
                .filter(member -> member.descriptor().equals(descriptor))
                .findFirst();
    }

    private static final class Members extends ClassVisitor {

        private final String owner;
        private final Map<String, List<Declared>> members;

        Members(String owner, Map<String, List<Declared>> members) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.members = members;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            add(new Declared(owner, name, descriptor, access, signature, false));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                private boolean plainSql;

                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    plainSql |= annotation.equals(PLAIN_SQL);
                    return null;
                }

                @Override
                public void visitEnd() {
                    add(new Declared(owner, name, descriptor, access, signature, plainSql));
                }
            };
        }

        private void add(Declared member) {
            members.computeIfAbsent(member.name(), unknown -> new ArrayList<>()).add(member);
        }
    }
}
