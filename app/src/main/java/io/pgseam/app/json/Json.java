package io.pgseam.app.json;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import io.pgseam.types.TypedId;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.JSONB;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How the shop's values stand in JSON: keys as their text, {@code jsonb} as the JSON that it is, decimals with all their digits and no exponent,
 * times as ISO 8601 with their offset, empty optionals as {@code null}.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** Reads and writes, and refuses properties that the type does not have. Thread-safe. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("shop");
        module.addSerializer(new TypedIdSerializer());
        module.addSerializer(new JsonbSerializer());
        module.addDeserializer(JSONB.class, new JsonbDeserializer());
        addId(module, CustomersId.class, CustomersId::new);
        addId(module, OrdersId.class, OrdersId::new);
        addId(module, ProductsId.class, ProductsId::new);
        return module;
    }

    private static <T extends TypedId<UUID>> void addId(SimpleModule module, Class<T> type, Function<UUID, T> id) {
        module.addDeserializer(type, new IdDeserializer<>(type, id));
    }

    private static final class TypedIdSerializer extends StdSerializer<TypedId<?>> {
        TypedIdSerializer() {
            super(TypedId.class);
        }

        @Override
        public void serialize(TypedId<?> id, JsonGenerator json, SerializationContext context) {
            json.writePOJO(id.value());
        }
    }

    private static final class IdDeserializer<T> extends StdDeserializer<T> {
        private final Function<UUID, T> id;

        IdDeserializer(Class<T> type, Function<UUID, T> id) {
            super(type);
            this.id = id;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return id.apply(context.readValue(json, UUID.class));
        }
    }

    private static final class JsonbSerializer extends StdSerializer<JSONB> {
        JsonbSerializer() {
            super(JSONB.class);
        }

        @Override
        public void serialize(JSONB value, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(value.data());
        }
    }

    private static final class JsonbDeserializer extends StdDeserializer<JSONB> {
        JsonbDeserializer() {
            super(JSONB.class);
        }

        @Override
        public JSONB deserialize(JsonParser json, DeserializationContext context) {
            return JSONB.valueOf(context.readTree(json).toString());
        }

        /** JSON's null is a value like others. */
        @Override
        public Object getNullValue(DeserializationContext context) {
            return JSONB.valueOf("null");
        }
    }
}
