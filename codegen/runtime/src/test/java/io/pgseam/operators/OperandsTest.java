package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OperandsTest {

    private static Scratch scratch;

    @BeforeAll
    static void open() {
        scratch = new Scratch();
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    @Test
    void textWithoutAFormInPostgresIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Operands.checked("ab\u0000"))
                .hasMessage(
                        "text of 3 characters: found U+0000 at index 2, the one character that PostgreSQL cannot hold."
                                + " Remove it, or refuse the input.");
        assertThatThrownBy(() -> Operands.checked("😀\ud83d!"))
                .hasMessage("text of 4 characters: found the lone surrogate U+D83D at index 2, half a character,"
                        + " which has no form in UTF-8. Remove it, or refuse the input.");
    }

    @Test
    void theDriverWouldSendALoneSurrogateAsAnotherCharacter() {
        String arrived = scratch.context().connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select ?::text")) {
                statement.setString(1, "\ud83d");
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });

        assertThat(arrived).isEqualTo("?");
    }

    @Test
    void operandsOfJooqsOwnOperatorsKeepTogetherOnBothSides() {
        Field<JSONB> document = DSL.val(JSONB.jsonb("{\"a\": {\"b\": [1]}}"), SQLDataType.JSONB);
        Field<JSONB> inner = DSL.jsonbGetAttribute(document, "a");
        Field<String[]> array = DSL.val(new String[] {"a"}, SQLDataType.CLOB.array());
        Field<String[]> two = DSL.arrayConcat(array, DSL.val(new String[] {"b"}, SQLDataType.CLOB.array()));

        assertThat(scratch.values(
                        Jsonb.hasKey(inner, "b"),
                        Jsonb.contains(inner, inner),
                        Jsonb.containedBy(Jsonb.at(document, List.of("a")), inner),
                        Jsonb.contains(Jsonb.concat(inner, inner), Jsonb.concat(inner, inner)),
                        Arrays.containedBy(array, two),
                        Arrays.contains(two, array),
                        Ranges.containsElement(
                                DSL.val(Range.closed(1, 3), Operands.type(PostgresType.INT4RANGE)),
                                DSL.val(1).plus(DSL.val(2)))))
                .containsOnly(true);
        assertThat(scratch.value(DSL.field(Jsonb.hasKey(inner, "b")).eq(DSL.field(Jsonb.hasKey(inner, "c")))))
                .isFalse();
    }
}
