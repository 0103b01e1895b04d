package io.pgseam.lock;

import static io.pgseam.lock.Catalog.call;
import static io.pgseam.lock.Catalog.describes;
import static io.pgseam.lock.Catalog.flag;
import static io.pgseam.lock.Catalog.oid;
import static io.pgseam.lock.Catalog.standsAlone;
import static io.pgseam.lock.Catalog.table;
import static io.pgseam.lock.Catalog.text;
import static io.pgseam.lock.Catalog.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_proc}: signatures, not bodies. */
final class Routines {

    private static final String SEARCH_PATH = "search_path=";
    private static final Map<String, String> VOLATILITIES = Map.of("i", "immutable", "s", "stable", "v", "volatile");

    private static final Field<Long> OID = oid("p", "oid");
    private static final Field<String> NAME = text("p", "proname");
    private static final Field<String> PROKIND = text("p", "prokind");
    private static final Field<String> TYPES = call("oidvectortypes", text("p", "proargtypes"));
    private static final Field<String> ARGUMENTS = call("pg_get_function_arguments", OID);
    private static final Field<String> RETURNS = call("pg_get_function_result", OID);
    private static final Field<String> LANGUAGE = text("l", "lanname");
    private static final Field<String> VOLATILITY = text("p", "provolatile");
    private static final Field<Boolean> STRICT = flag("p", "proisstrict");
    private static final Field<Boolean> DEFINER = flag("p", "prosecdef");
    private static final Field<String[]> SETTINGS = texts("p", "proconfig");
    private static final Field<String> COMMENT = text("d", "description");

    private Routines() {}

    static List<Entry> read(DSLContext ctx, LockScope scope) {
        return ctx.select(Schemas.NAME, NAME, PROKIND, TYPES, ARGUMENTS, RETURNS, LANGUAGE)
                .select(VOLATILITY, STRICT, DEFINER, SETTINGS, COMMENT)
                .from(table("pg_proc", "p"))
                .join(table("pg_namespace", "n"))
                .on(oid("n", "oid").eq(oid("p", "pronamespace")))
                .join(table("pg_language", "l"))
                .on(oid("l", "oid").eq(oid("p", "prolang")))
                .leftJoin(table("pg_description", "d"))
                .on(describes(Catalog.PG_PROC, OID))
                .where(Schemas.NAME.in(scope.schemas()))
                .and(standsAlone(Catalog.PG_PROC, OID))
                .fetch(Routines::entry);
    }

    private static Entry entry(Record row) {
        String signature = row.get(NAME) + "(" + row.get(TYPES).replace(", ", ",") + ")";
        return new Entry(
                kind(row),
                List.of(row.get(Schemas.NAME), signature),
                new Attributes()
                        .with("arguments", row.get(ARGUMENTS))
                        .with("returns", row.get(RETURNS))
                        .with("language", row.get(LANGUAGE))
                        .with("volatility", VOLATILITIES.get(row.get(VOLATILITY)))
                        .mark("window", row.get(PROKIND).equals("w"))
                        .mark("strict", row.get(STRICT))
                        .mark("security-definer", row.get(DEFINER))
                        .with("search-path", searchPath(row.get(SETTINGS)))
                        .with("comment", row.get(COMMENT))
                        .map());
    }

    /** What a routine sets for itself, as {@code SETTING=VALUE}; the other settings change no signature, and may be secret. */
    private static @Nullable String searchPath(String @Nullable [] settings) {
        return settings == null
                ? null
                : Arrays.stream(settings)
                        .filter(setting -> setting.startsWith(SEARCH_PATH))
                        .map(setting -> setting.substring(SEARCH_PATH.length()))
                        .findFirst()
                        .orElse(null);
    }

    private static Kind kind(Record row) {
        return switch (row.get(PROKIND)) {
            case "p" -> Kind.PROCEDURE;
            case "a" -> Kind.AGGREGATE;
            default -> Kind.FUNCTION;
        };
    }
}
