package io.pgseam.copy.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.copy.codec.Exchange;
import io.pgseam.copy.codec.Sample;
import io.pgseam.types.FieldText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** What the server prints as CSV, and what is printed here, is read here as the server reads it, for random values of each type. */
class EveryTypeTest {

    private static final int VALUES = Integer.getInteger("pgseam.random.values", 200);

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    static Stream<Sample<?>> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void isReadAsTheServerReadsIt(Sample<T> sample) throws SQLException, IOException {
        assertSame(sample.exchange().type(), sample.exchange().scalar(), sample.random());
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void arraysAreReadAsTheServerReadsThem(Sample<T> sample) throws SQLException, IOException {
        Exchange<T> exchange = sample.exchange();
        assertSame(
                exchange.type() + "[]", exchange.array(), random -> row(exchange, sample, random, random.nextInt(4)));
        assertSame(exchange.type() + "[][]", exchange.matrix(), random -> {
            int length = random.nextInt(3);
            T[][] matrix = exchange.matrix()
                    .getType()
                    .cast(Array.newInstance(exchange.array().getType(), length == 0 ? 0 : 2));
            Arrays.setAll(matrix, i -> row(exchange, sample, random, length));
            return matrix;
        });
    }

    private static <T> T[] row(Exchange<T> exchange, Sample<T> sample, Random random, int length) {
        Class<T[]> type = exchange.array().getType();
        T[] row = type.cast(Array.newInstance(type.getComponentType(), length));
        Arrays.setAll(row, i -> random.nextInt(5) == 0 ? null : sample.random().apply(random));
        return row;
    }

    private static <T> void assertSame(String type, DataType<T> dataType, Function<Random, T> values)
            throws SQLException, IOException {
        OneColumn<T> table = new OneColumn<>(dataType);
        Random random = new Random(Sample.SEED);
        StringBuilder csv = new StringBuilder("id,value\n");
        FieldText<T> text = FieldText.of(table.value).orElseThrow();
        for (int i = 0; i < VALUES; i++) {
            T value = random.nextInt(20) == 0 ? null : values.apply(random);
            String printed = text.format(value);
            csv.append(i)
                    .append(',')
                    .append(printed == null ? "" : '"' + printed.replace("\"", "\"\"") + '"')
                    .append('\n');
        }
        DATABASE.ctx().execute("drop table if exists one_column, servers_column");
        DATABASE.ctx().execute("create table one_column (id int, value " + type + ")");
        DATABASE.ctx().execute("create table servers_column (id int, value " + type + ")");

        serverReads("servers_column", csv.toString());
        imported(table, csv.toString());
        assertTablesEqual("what is printed here");

        String servers = serverPrints();
        DATABASE.ctx().execute("truncate one_column, servers_column");
        // The server does not print all that it has read: an XML declaration is left out.
        serverReads("servers_column", servers);
        imported(table, servers);
        assertTablesEqual("what the server prints");
        assertThat(serverPrints("one_column")).isEqualTo(servers);
        assertExportIsImportedAsItWas(table, servers);
    }

    private static void assertExportIsImportedAsItWas(OneColumn<?> table, String servers)
            throws SQLException, IOException {
        String exported = exported(table);
        DATABASE.ctx().execute("truncate one_column");
        imported(table, exported);

        assertThat(serverPrints("one_column")).isEqualTo(servers);
        assertThat(exported(table)).isEqualTo(exported);
    }

    private static String exported(OneColumn<?> table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvExport.of(
                        DATABASE.ctx(),
                        DATABASE.ctx().select(table.id, table.value).from(table).orderBy(table.id))
                .to(bytes);
        return bytes.toString(UTF_8);
    }

    private static void assertTablesEqual(String what) {
        assertThat(DATABASE.ctx()
                        .fetch("select a.id, a.value::text ours, b.value::text servers from one_column a"
                                + " full join servers_column b using (id)"
                                + " where a.value::text is distinct from b.value::text limit 3"))
                .as(what)
                .isEmpty();
        assertThat(DATABASE.ctx().fetchValue("select count(*) from one_column")).isEqualTo((long) VALUES);
    }

    private static void imported(OneColumn<?> table, String csv) {
        CsvImport.into(DATABASE.ctx(), table).from(new ByteArrayInputStream(csv.getBytes(UTF_8)), "csv");
    }

    private static void serverReads(String table, String csv) throws SQLException, IOException {
        DATABASE.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " from stdin with (format csv, header true)",
                        new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    private static String serverPrints() throws SQLException, IOException {
        return serverPrints("servers_column");
    }

    private static String serverPrints(String table) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DATABASE.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select * from " + table + " order by id) to stdout with (format csv, header true)",
                        bytes);
        return bytes.toString(UTF_8);
    }
}
