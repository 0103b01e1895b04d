package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Encodes and decodes a composite type, or the row of a table, for binary COPY.
 *
 * <p>Shape: {@code int32} count of attributes, then for each its type's OID and its value as a field. Immutable and
 * thread-safe.
 *
 * @param oid the type's, which differs between databases
 * @param attributes in the order of the live type
 * @param constructor makes an empty record
 */
record CompositeCodec<R extends Record>(int oid, List<Attribute<?>> attributes, Constructor<? extends R> constructor)
        implements Codec<R> {

    /** An attribute of the live type, and the field of the record that holds it. */
    private record Attribute<U>(int oid, Field<U> field, Codec<U> codec) {

        static <U> Optional<Attribute<U>> of(LiveType type, Field<U> field) {
            return CodecRegistry.find(type, field).map(codec -> new Attribute<>(type.oid(), field, codec));
        }

        void encode(Record record, WireBuffer out) {
            out.int32(oid);
            codec.encodeField(record.get(field), out);
        }

        void decode(Record record, WireReader in) {
            int found = in.int32();
            if (found != oid) {
                throw new DecodingException("attribute " + field.getName() + " has a type of OID "
                        + Integer.toUnsignedString(found) + ", expected " + Integer.toUnsignedString(oid));
            }
            record.set(field, codec.decodeField(in));
        }
    }

    /** Returns the codec of a generated record, or nothing if its fields are not the live type's attributes. */
    static Optional<CompositeCodec<? extends Record>> of(LiveType.Composite type, Class<?> javaType) {
        if (!Record.class.isAssignableFrom(javaType)) {
            return Optional.empty();
        }
        try {
            return of(type, javaType.asSubclass(Record.class).getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static <R extends Record> Optional<CompositeCodec<? extends Record>> of(
            LiveType.Composite type, Constructor<R> constructor) {
        Field<?>[] fields = newRecord(constructor).fields();
        List<Attribute<?>> attributes = new ArrayList<>();
        for (LiveType.Attribute attribute : type.attributes()) {
            for (Field<?> field : fields) {
                if (field.getName().equals(attribute.name())) {
                    Attribute.of(attribute.type(), field).ifPresent(attributes::add);
                }
            }
        }
        return attributes.size() == fields.length
                        && fields.length == type.attributes().size()
                ? Optional.of(new CompositeCodec<>(type.oid(), List.copyOf(attributes), constructor))
                : Optional.empty();
    }

    @Override
    public void encode(R value, WireBuffer out) {
        out.int32(attributes.size());
        for (Attribute<?> attribute : attributes) {
            attribute.encode(value, out);
        }
    }

    @Override
    public R decode(WireReader in) {
        int count = in.int32();
        if (count != attributes.size()) {
            throw new DecodingException(count + " attributes, expected " + attributes.size());
        }
        R record = newRecord(constructor);
        for (Attribute<?> attribute : attributes) {
            attribute.decode(record, in);
        }
        return record;
    }

    private static <R> R newRecord(Constructor<R> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " cannot be made without arguments", e);
        }
    }
}
