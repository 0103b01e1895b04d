package io.pgseam.copy.codec;

import static io.pgseam.copy.codec.ExchangeDatabase.CONNECTION;
import static io.pgseam.copy.codec.ExchangeDatabase.CTX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.pgseam.copy.TableTypes;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** A table with one column, which is written by COPY, and one of the same type, which is written by INSERT. */
record ExchangeTable<T>(Field<T> copied, Field<T> inserted, Codec<T> codec) implements AutoCloseable {

    private static final Table<?> TABLE = table(name("exchange"));
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);

    private static final int TSQUERY = 3615;

    static <T> ExchangeTable<T> of(String type, DataType<T> dataType) {
        CTX.execute("create table exchange (id int primary key, copied " + type + ", inserted " + type + ")");
        Field<T> copied = field(name("copied"), dataType);
        Codec<T> codec = CodecRegistry.find(TableTypes.read(CONNECTION, "exchange", "copied"), copied)
                .orElseThrow();
        return new ExchangeTable<>(copied, field(name("inserted"), dataType), codec);
    }

    @Override
    public void close() {
        CTX.execute("drop table exchange");
    }

    /** Writes the values by COPY and by INSERT, and returns what SELECT gives, once every way to read it is found equal. */
    List<T> exchanged(List<T> values) {
        CTX.execute("truncate exchange");
        copyIn(values);
        insert(values);
        assertThat(CTX.fetch("select id, copied::text, inserted::text from exchange"
                        + " where copied::text is distinct from inserted::text order by id limit 3"))
                .as("COPY of the values against INSERT")
                .isEmpty();
        return selected();
    }

    /** Writes one of the server's own texts, and returns what the codec reads; what SELECT reads may differ. */
    T decoded(String text) {
        CTX.execute("truncate exchange");
        CTX.execute("insert into exchange (id, copied) values (1, '" + text.replace("'", "''") + "')");
        return decoded(copyOut().get(0));
    }

    private T decoded(byte[] bytes) {
        WireReader reader = new WireReader();
        reader.reset(bytes, 0, bytes.length);
        return codec.decodeField(reader);
    }

    private List<T> selected() {
        List<T> selected = CTX.select(copied).from(TABLE).orderBy(ID).fetch(copied);
        List<byte[]> fields = copyOut();
        assertThat(fields).hasSameSizeAs(selected);
        for (int i = 0; i < fields.size(); i++) {
            assertThat(comparable(decoded(fields.get(i))))
                    .as("decoded value %d against SELECT", i)
                    .isEqualTo(comparable(selected.get(i)));
            assertThat(canonical(encoded(selected.get(i))))
                    .as("encoded value %d against the server's bytes", i)
                    .isEqualTo(canonical(fields.get(i)));
        }
        return selected;
    }

    /** The text of a tsquery does not tell a & (b & c) from (a & b) & c, which the bytes do. */
    private Object canonical(byte[] field) {
        return codec.oid() == TSQUERY ? comparable(decoded(field)) : comparable(field);
    }

    private byte[] encoded(T value) {
        WireBuffer buffer = new WireBuffer();
        codec.encodeField(value, buffer);
        return bytes(buffer);
    }

    static byte[] bytes(WireBuffer buffer) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            buffer.flush(bytes::write);
            return bytes.toByteArray();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copyIn(List<T> values) {
        WireBuffer buffer = new WireBuffer();
        buffer.octets("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
        buffer.int64(0);
        for (int i = 0; i < values.size(); i++) {
            buffer.int16(2);
            new Int4Codec().encodeField(i, buffer);
            codec.encodeField(values.get(i), buffer);
        }
        buffer.int16(-1);
        try {
            CopyIn copy = CONNECTION
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy exchange (id, copied) from stdin with (format binary)");
            buffer.flush(copy::writeToCopy);
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns each field with its length, as the server sends it. */
    private static List<byte[]> copyOut() {
        try {
            CopyOut copy = CONNECTION
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select copied from exchange order by id) to stdout with (format binary)");
            List<byte[]> fields = new ArrayList<>();
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                int start = fields.isEmpty() && row.length > 19 ? 19 : 0;
                if (row.length > start + 2) {
                    fields.add(Arrays.copyOfRange(row, start + 2, row.length));
                }
            }
            return fields;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(List<T> values) {
        // In a transaction: a commit a row would cost more than all the rest.
        CTX.transaction(transaction -> {
            if (Record.class.isAssignableFrom(
                    copied.getDataType().getArrayBaseDataType().getType())) {
                insertOneByOne(transaction.dsl(), values);
            } else {
                insertInBatches(transaction.dsl(), values);
            }
        });
    }

    private void insertInBatches(DSLContext ctx, List<T> values) {
        BatchBindStep batch =
                ctx.batch(ctx.update(TABLE).set(inserted, (T) null).where(ID.eq((Integer) null)));
        for (int i = 0; i < values.size(); i++) {
            batch = batch.bind(values.get(i), i);
        }
        batch.execute();
    }

    /** jOOQ batches no composites. */
    private void insertOneByOne(DSLContext ctx, List<T> values) {
        for (int i = 0; i < values.size(); i++) {
            ctx.update(TABLE).set(inserted, values.get(i)).where(ID.eq(i)).execute();
        }
    }

    /** Returns what is equal only where the value is the same to the last digit, in the same order. */
    static Object comparable(Object value) {
        if (value instanceof Object[] array) {
            List<Object> list = new ArrayList<>();
            Arrays.stream(array).forEach(each -> list.add(comparable(each)));
            return list;
        }
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        if (value instanceof Map<?, ?> map) {
            return Map.of("sorted", new TreeMap<>(map).toString());
        }
        return value instanceof JSONB jsonb ? jsonb.data() : value;
    }
}
