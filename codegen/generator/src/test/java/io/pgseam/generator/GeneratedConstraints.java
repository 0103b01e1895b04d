package io.pgseam.generator;

import io.pgseam.constraints.Constraint;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The constraint catalogue of a {@link GeneratedSchema}. */
record GeneratedConstraints(GeneratedSchema schema) {
    /** Every constant of every enum. */
    List<Constraint> all() throws ReflectiveOperationException {
        return Stream.of(load("PublicConstraint").getPermittedSubclasses())
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Constraint.class::cast)
                .toList();
    }

    /** What {@code Constraints.of} returns. */
    Optional<?> of(Throwable thrown) throws ReflectiveOperationException {
        Method lookup = load("Constraints").getMethod("of", Throwable.class);
        return (Optional<?>) lookup.invoke(null, thrown);
    }

    /** The constant with its enum, as in {@code ProductsConstraint.PRODUCTS_PKEY}. */
    static String name(Object constant) {
        return constant.getClass().getSimpleName() + "." + ((Enum<?>) constant).name();
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return schema.classes().loadClass(schema.packageName() + "." + name);
    }
}
