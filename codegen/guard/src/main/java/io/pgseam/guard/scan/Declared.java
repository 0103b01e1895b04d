package io.pgseam.guard.scan;

import io.pgseam.guard.rules.Member;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One method, constructor or field of a class file.
 *
 * @param owner the declaring class, by internal name
 * @param descriptor with a parenthesis first for a method
 * @param access ASM's flags
 * @param signature the generic one, where there is one
 * @param plainSql whether it carries {@code org.jooq.PlainSQL}
 */
record Declared(
        String owner,
        String name,
        String descriptor,
        int access,
        @Nullable String signature,
        boolean plainSql) {

    /** Returns what an instruction tells of a member whose class file is nowhere. */
    static Declared unknown(String owner, String name, String descriptor) {
        return new Declared(owner, name, descriptor, 0, null, false);
    }

    /** Returns what the rules look at. */
    Member describe() {
        var className = owner.replace('/', '.');
        if (!isMethod()) {
            var type = Type.getType(descriptor).getClassName();
            return new Member(className, name, List.of(), type, Set.of(Member.Trait.FIELD));
        }
        var parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .toList();
        var traits = EnumSet.noneOf(Member.Trait.class);
        if (has(Opcodes.ACC_VARARGS)) {
            traits.add(Member.Trait.VARARGS);
        }
        if (plainSql) {
            traits.add(Member.Trait.PLAIN_SQL);
        }
        var returnType = Type.getReturnType(descriptor).getClassName();
        return new Member(className, name, parameters, returnType, traits);
    }

    /** The generated one takes a tenth of a scan. */
    @Override
    public int hashCode() {
        return 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
    }

    boolean has(int flag) {
        return (access & flag) != 0;
    }

    boolean isMethod() {
        return descriptor.startsWith("(");
    }

    boolean isInherited() {
        return isMethod() && !name.startsWith("<") && !has(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE);
    }

    /** Returns the parameters' types alone: what an override repeats. */
    String parameters() {
        return descriptor.substring(0, descriptor.lastIndexOf(')') + 1);
    }
}
