package io.pgseam.app.http.resource;

import io.pgseam.app.http.problem.FieldErrors;
import io.pgseam.app.http.route.RefusedTextException;
import io.pgseam.app.http.route.ValueType;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.http.schema.Keywords;
import io.pgseam.app.http.schema.SchemaCheck;
import io.pgseam.app.json.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.JSONB;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The types of the shop's parameters and fields, with bounds that keep below those of the tables and their indexes. */
final class Types {
    /** Four bytes a character at most, of the 2,704 that an index row can have. */
    static final int LONGEST_KEY = 200;

    static final int LONGEST_TEXT = 1_000;

    /** {@code numeric(10, 2)}. */
    static final Keywords PRICE =
            Keywords.decimal(BigDecimal.ZERO, new BigDecimal("99999999.99"), new BigDecimal("0.01"));

    static final ValueType<String> KEY = new ValueType<>(Keywords.text(LONGEST_KEY), Function.identity());
    static final ValueType<BigDecimal> MONEY = new ValueType<>(PRICE, BigDecimal::new);
    static final ValueType<JSONB> JSON_OBJECT = new ValueType<>(Keywords.text(Integer.MAX_VALUE), Types::jsonObject);
    static final ValueType<LocalDate> DATE = new ValueType<>(Keywords.format("date"), Types::date);

    private Types() {}

    static <T> ValueType<T> id(Function<UUID, T> id) {
        return new ValueType<>(Keywords.format("uuid"), text -> id.apply(UUID.fromString(text)));
    }

    /** Both bounds are inclusive. */
    static ValueType<Integer> wholeNumber(int least, int most) {
        return new ValueType<>(Keywords.wholeNumber(least, most), Integer::valueOf);
    }

    static ValueType<String> oneOf(String... words) {
        return new ValueType<>(Keywords.oneOf(List.of(words)), Function.identity());
    }

    private static JSONB jsonObject(String text) {
        try {
            JsonNode value = Json.mapper().readTree(text);
            FieldErrors errors = new FieldErrors();
            new SchemaCheck(errors).check(JsonType.anyObject().schema(), value, "");
            if (errors.isEmpty()) {
                return JSONB.valueOf(text);
            }
        } catch (JacksonException e) {
            // Told below.
        }
        throw new RefusedTextException("expected a JSON object such as {\"architecture\": \"all\"}, of storable text");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedTextException("expected a date of the calendar such as 2026-01-31");
        }
    }
}
