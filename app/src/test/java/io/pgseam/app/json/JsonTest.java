package io.pgseam.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

class JsonTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    record Everything(
            ProductsId product,
            CustomersId customer,
            OrdersId order,
            JSONB json,
            BigDecimal price,
            OffsetDateTime time,
            LocalDate day,
            OrderStatus status,
            Optional<String> nothing,
            List<String> tags) {}

    private static final Everything VALUE = new Everything(
            new ProductsId(ID),
            new CustomersId(ID),
            new OrdersId(ID),
            JSONB.valueOf("{\"n\": [1.50, null]}"),
            new BigDecimal("12.50"),
            OffsetDateTime.parse("2026-01-31T23:59:59.123456Z"),
            LocalDate.of(2026, 1, 31),
            OrderStatus.placed,
            Optional.empty(),
            List.of("\u2028é\"\\"));

    private static final String TEXT =
            "{\"product\":\"" + ID + "\",\"customer\":\"" + ID + "\",\"order\":\"" + ID + "\","
                    + "\"json\":{\"n\": [1.50, null]},\"price\":12.50,\"time\":\"2026-01-31T23:59:59.123456Z\",\"day\":\"2026-01-31\","
                    + "\"status\":\"placed\",\"nothing\":null,\"tags\":[\"\u2028é\\\"\\\\\"]}";

    @Test
    void valuesAreWrittenAsTheyAre() {
        assertThat(Json.mapper().writeValueAsString(VALUE)).isEqualTo(TEXT);
    }

    @Test
    void whatIsWrittenIsReadAsEqual() {
        assertThat(Json.mapper().readValue(TEXT, Everything.class)).isEqualTo(VALUE);
    }

    @Test
    void decimalsHaveNoExponent() {
        assertThat(Json.mapper().writeValueAsString(List.of(new BigDecimal("1E+3"), new BigDecimal("0.0000001"))))
                .isEqualTo("[1000,0.0000001]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "1.50", "12345678901234567890.12345678901234567890", "\"a\"", "[]", "{\"a\":{}}"
            })
    void anyJsonIsAJsonbWithAllItsDigits(String text) {
        assertThat(Json.mapper().readValue(text, JSONB.class).data()).isEqualTo(text);
    }

    @Test
    void unknownPropertiesAreRefused() {
        assertThatExceptionOfType(UnrecognizedPropertyException.class)
                .isThrownBy(() -> Json.mapper().readValue("{\"color\":1}", Everything.class));
    }
}
