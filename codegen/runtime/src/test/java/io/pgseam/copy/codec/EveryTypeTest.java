package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.copy.TableTypes;
import io.pgseam.types.PostgresType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constant of {@link PostgresType} has a codec, or is refused for a reason. */
class EveryTypeTest {

    static Stream<String> constants() {
        return Arrays.stream(PostgresType.class.getFields()).map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void typeHasACodecOrAReasonToHaveNone(String constant) throws ReflectiveOperationException {
        PostgresType<?> type =
                (PostgresType<?>) PostgresType.class.getField(constant).get(null);
        String name = constant.toLowerCase(Locale.ROOT);
        ExchangeDatabase.CTX.execute("create table every_type (a " + (name.equals("char") ? "\"char\"" : name) + ")");
        LiveType live = TableTypes.read(ExchangeDatabase.CONNECTION, "every_type", "a");
        ExchangeDatabase.CTX.execute("drop table every_type");

        boolean found = found(live, type) && found(new LiveType.Array(1, live), type.array());

        assertThat(found).isEqualTo(CodecRegistry.refusal(live).isEmpty()).isEqualTo(!name.startsWith("reg"));
    }

    private static <T> boolean found(LiveType live, PostgresType<T> type) {
        return CodecRegistry.find(live, DSL.field(DSL.name("a"), Exchange.dataType(type)))
                .isPresent();
    }
}
