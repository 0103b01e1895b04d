package io.pgseam.generator;

import io.pgseam.types.PostgresType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.meta.jaxb.ForcedType;

/**
 * The forced types that give every PostgreSQL type in use its Java type from {@link PostgresType}.
 *
 * <p>They come after those of the user, so that the user's win. What jOOQ itself reads and writes without loss is left to it.
 */
final class DefaultTypes {
    /** The types that jOOQ knows, alone and in arrays; a domain over an array, and an array of domains, it does not. */
    private static final Set<String> KNOWN_TO_JOOQ = Set.of(
            "bool", "bpchar", "bytea", "float4", "float8", "int2", "int4", "int8", "json", "jsonb", "numeric", "text",
            "uuid", "varchar", "xml");

    /** The types of which jOOQ reads another Java type that does not hold every value. */
    private static final Set<String> LOSSY_IN_JOOQ = Set.of("bytea", "interval", "tid");

    private static final Set<String> OF_EXTENSIONS = Set.of("citext", "hstore", "lquery", "ltree", "ltxtquery");

    private static final Map<String, Field> CONSTANTS = Arrays.stream(PostgresType.class.getFields())
            .collect(Collectors.toMap(field -> field.getName().toLowerCase(Locale.ROOT), field -> field));

    /** Below all of the user's, and above those that jOOQ has for jooq-postgres-extensions. */
    private static final int PRIORITY = Integer.MIN_VALUE + 1;

    private final LiveTypes live;

    private DefaultTypes(LiveTypes live) {
        this.live = live;
    }

    /** Makes the forced types for all types in use. */
    static List<ForcedType> of(LiveTypes live) {
        DefaultTypes defaults = new DefaultTypes(live);
        return live.uses().stream().flatMap(defaults::forced).distinct().toList();
    }

    private Stream<ForcedType> forced(TypeUse use) {
        LiveType type = type(use.type());
        LiveType base = base(type);
        if (type.array()) {
            return forcedArray(type(type.inner()), Math.max(1, use.dimensions()));
        }
        if (base.array()) {
            return forcedDomainOfArray(type, type(base.inner()), use.path());
        }
        if (knownToJooq(base)) {
            return Stream.empty();
        }
        return type.domain() ? forcedDomain(type, base) : forcedScalar(type);
    }

    private Stream<ForcedType> forcedScalar(LiveType type) {
        // The result of a set-returning function comes without its schema.
        String names = Pattern.quote(type.path()) + (type.builtIn() ? "|" + Pattern.quote(type.name()) : "");
        String others = live.types().values().stream()
                .filter(other -> other.name().equals(type.name()) && other.oid() != type.oid())
                .map(other -> Pattern.quote(other.path()))
                .collect(Collectors.joining("|"));
        return forced(type, 0)
                .map(forced -> forced.withIncludeTypes(names).withExcludeTypes(others.isEmpty() ? null : others));
    }

    private Stream<ForcedType> forcedDomain(LiveType domain, LiveType base) {
        String path = Pattern.quote(domain.path());
        return Stream.concat(
                forced(base, 0).map(column -> column.withName("OTHER").withIncludeTypes(path)),
                forced(base, 0).map(definition -> definition.withIncludeExpression(path)));
    }

    private Stream<ForcedType> forcedArray(LiveType element, int dimensions) {
        if (knownToJooq(element) && !LOSSY_IN_JOOQ.contains(element.name())) {
            return Stream.empty();
        }
        String name = Pattern.quote(element.name() + " ARRAY".repeat(dimensions));
        return forced(element, dimensions).map(forced -> forced.withIncludeTypes(name));
    }

    /** jOOQ sees neither the array nor the domain's name apart from its column, and takes the domain for its element. */
    private Stream<ForcedType> forcedDomainOfArray(LiveType domain, LiveType element, String column) {
        int dimensions = Math.max(1, domain.dimensions());
        return Stream.of(domain.path(), column)
                .filter(path -> !path.isEmpty())
                .flatMap(path -> forced(element, dimensions)
                        .map(forced -> forced.withName("OTHER").withIncludeExpression(Pattern.quote(path))));
    }

    /** Nothing for an enum, a composite, or a type that {@link PostgresType} does not know. */
    private Stream<ForcedType> forced(LiveType type, int dimensions) {
        LiveType base = base(type);
        Field constant = CONSTANTS.get(base.name());
        if (constant == null || base.builtIn() == OF_EXTENSIONS.contains(base.name())) {
            return Stream.empty();
        }
        Type javaType = ((ParameterizedType) constant.getGenericType()).getActualTypeArguments()[0];
        // An array of domains is equal to none but its own type.
        String named = type.domain() || !type.builtIn()
                ? ".named(org.jooq.impl.DSL.name(%s, %s))".formatted(literal(type.schema()), literal(type.name()))
                : "";
        // jOOQ would read nested JSON through its own type first, and lose the value on the way.
        boolean lossy = type.domain() || LOSSY_IN_JOOQ.contains(type.name());
        return Stream.of(new ForcedType()
                .withName(lossy ? "OTHER" : null)
                .withUserType(javaType.getTypeName() + "[]".repeat(dimensions))
                .withBinding(PostgresType.class.getName() + "." + constant.getName() + named
                        + ".array()".repeat(dimensions) + ".binding()")
                .withPriority(PRIORITY));
    }

    private static String literal(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean knownToJooq(LiveType type) {
        return type.builtIn() && KNOWN_TO_JOOQ.contains(type.name());
    }

    private LiveType base(LiveType type) {
        return type.domain() ? base(type(type.inner())) : type;
    }

    private LiveType type(long oid) {
        return Objects.requireNonNull(live.types().get(oid));
    }
}
