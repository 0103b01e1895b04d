package io.pgseam.guard.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rules, the most specific message first. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new JooqPlainSql(),
            new Listed(
                    MemberList.of("raw-jooq-3.19.txt", "raw-jooq-3.21.txt", "raw-by-hand.txt"),
                    Listed.Constants.REJECTED,
                    "jOOQ does not quote this text: use DSL.name or the generated tables and columns."),
            new Listed(
                    MemberList.of("inlined-values.txt"),
                    Listed.Constants.PERMITTED,
                    "Pass the value as a bind variable: DSL.val, or the value itself."),
            new Listed(MemberList.of("inlining.txt"), Listed.Constants.REJECTED, "Let jOOQ bind the values."),
            new Listed(MemberList.of("settings.txt"), Listed.Constants.PERMITTED, "Keep jOOQ's default."),
            new Listed(
                    MemberList.of("definitions.txt"),
                    Listed.Constants.PERMITTED,
                    "Generate the classes from the migrations."),
            new Listed(
                    MemberList.of("jooq-text.txt"),
                    Listed.Constants.REJECTED,
                    "Use the generated tables and columns with the DSL."),
            new Listed(
                    MemberList.of("jdbc-text.txt"),
                    Listed.Constants.REJECTED,
                    "Use a jOOQ DSLContext with the generated tables and columns."),
            new Listed(
                    MemberList.of("driver-settings.txt"), Listed.Constants.PERMITTED, "Pass a compile-time constant."),
            new DriverProperty(),
            new OnRequest(
                    MemberList.of("bare-inserts.txt"),
                    GuardArguments.Option.INSERT_BUILDERS,
                    "bare insert",
                    "Use the table's generated builder, such as NewCustomers.of()."),
            new OnRequest(
                    MemberList.of("untyped-in.txt"),
                    GuardArguments.Option.TYPED_IN,
                    "untyped comparison",
                    "Use in(T...), or eq(any(array)) with values of the field's type."));

    private static final Set<String> OWNERS = new HashSet<>();
    private static final Set<String> NAMES = new HashSet<>();

    static {
        ALL.stream()
                .filter(Listed.class::isInstance)
                .map(rule -> ((Listed) rule).members())
                .forEach(members -> {
                    OWNERS.addAll(members.owners());
                    NAMES.addAll(members.names());
                });
    }

    private Rules() {}

    /**
     * Returns the extension point that a class uses, if it uses one.
     *
     * @param supertypes all of them by binary name, the nearest first
     */
    public static Optional<Entry> extension(Collection<String> supertypes) {
        return Extension.in(supertypes);
    }

    /** Says whether this member looks into a class by reflection. */
    public static boolean isReflection(Member member) {
        return Reflection.isLookup(member);
    }

    /**
     * Returns the entry of a reflective look into a class that takes SQL as text.
     *
     * @param target the class and all its supertypes, by binary name
     */
    public static Optional<Entry> reflection(Member member, Collection<String> target) {
        return Reflection.on(member, target);
    }

    /**
     * Returns the entry of making a part of SQL from a stream of bytes.
     *
     * @param member the method that reads the object
     * @param target the type that the object is cast to and all its supertypes, by binary name
     */
    public static Optional<Entry> deserialization(Member member, Collection<String> target) {
        return Deserialization.into(member, target);
    }

    /**
     * Returns the entry of a text that puts a value behind a URL's parameter that carries SQL.
     *
     * @param before the constant text before the value
     */
    public static Optional<Entry> urlParameter(String before) {
        return DriverProperty.parameterAtTheEndOf(before);
    }

    /** Returns the entry of a format that puts a value behind a URL's parameter that carries SQL. */
    public static Optional<Entry> urlFormat(String format) {
        return DriverProperty.parameterIn(format);
    }

    /** Says whether a rule names a member so; what no rule names needs no further look when it is a field. */
    public static boolean mayBeField(String name) {
        return NAMES.contains(name);
    }

    /** Returns the entry that this declaration is, judged alone. */
    static Optional<Entry> judge(Member declaration) {
        for (var rule : ALL) {
            if (rule.rejects(declaration)) {
                return Optional.of(new Entry(declaration, rule));
            }
        }
        return Optional.empty();
    }

    static Set<String> owners() {
        return OWNERS;
    }
}
