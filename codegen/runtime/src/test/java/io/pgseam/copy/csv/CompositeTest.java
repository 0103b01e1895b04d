package io.pgseam.copy.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.codec.Lamp;
import io.pgseam.copy.codec.Mood;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jooq.DataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The types that only generated code has a class for: enums and composites, in each other and in arrays. */
class CompositeTest {

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    @BeforeAll
    static void createTypes() {
        DATABASE.ctx().execute("create type mood as enum ('sad', 'so so', 'happy, \"very\"')");
        DATABASE.ctx().execute("create type bulb as (hours int4range, tags text[], watts numeric(5,1))");
        DATABASE.ctx().execute("create type lamp as (name text, bulb bulb, bulbs bulb[])");
    }

    @Test
    void compositesAreReadAsTheServerReadsThem() {
        assertReadAsByTheServer(
                "lamp",
                Lamp.LAMP.getDataType(),
                "(a,,)",
                "(\"\",\"(,,)\",{})",
                " (\"a \"\"b\"\" \\\\ c\",\"(\"\"[1,5)\"\",\"\"{x,NULL,\"\"\"\"y z\"\"\"\"}\"\",60.0)\",\"{\"\"(,,1)\"\",NULL}\") ",
                "( a ,,)",
                "(a\"b,c\"d,,)");
        assertReadAsByTheServer(
                "lamp[]", Lamp.LAMP.getDataType().array(), "{\"(a,,)\",NULL,\"(,\\\"(empty,,)\\\",)\"}", "{}");
    }

    @Test
    void enumsAreReadByTheirLabels() {
        assertReadAsByTheServer("mood", Mood.TYPE, "sad", "so so", "happy, \"very\"");
        assertReadAsByTheServer("mood[]", Mood.TYPE.array(), "{sad,\"so so\",NULL,\"happy, \\\"very\\\"\"}", "{so so}");
    }

    @Test
    void otherTextIsRefused() {
        for (String text : List.of("", "a", "(a,)", "(a,,,)", "(a,,", "(a,,)x", "(a,(x),)", "(a,\"(x,,)\",)")) {
            assertRefused("lamp", Lamp.LAMP.getDataType(), text, "expected a row such as (a,\"b c\",)");
        }
        assertRefused("mood", Mood.TYPE, "SAD", "found 3 characters, expected one of sad, so so, happy, \"very\"");
    }

    private static void assertRefused(String type, DataType<?> dataType, String text, String message) {
        OneColumn<?> table = created(type, dataType);
        assertThatExceptionOfType(CsvException.class)
                .as(text)
                .isThrownBy(() -> imported(table, List.of(text)))
                .withMessageContaining(message);
    }

    private static void assertReadAsByTheServer(String type, DataType<?> dataType, String... texts) {
        OneColumn<?> table = created(type, dataType);
        imported(table, List.of(texts));
        List<String> ours = values();
        for (int i = 0; i < texts.length; i++) {
            assertThat(ours.get(i))
                    .isEqualTo(
                            DATABASE.ctx().fetchValue("select cast(cast(? as text) as " + type + ")::text", texts[i]));
        }

        String exported = exported(table);
        DATABASE.ctx().execute("truncate one_column");
        CsvImport.into(DATABASE.ctx(), table).from(new ByteArrayInputStream(exported.getBytes(UTF_8)), "csv");

        assertThat(values()).isEqualTo(ours);
        assertThat(exported(table)).isEqualTo(exported);
    }

    private static OneColumn<?> created(String type, DataType<?> dataType) {
        DATABASE.ctx().execute("drop table if exists one_column");
        DATABASE.ctx().execute("create table one_column (id int, value " + type + ")");
        return new OneColumn<>(dataType);
    }

    private static void imported(OneColumn<?> table, List<String> texts) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            csv.append(i)
                    .append(",\"")
                    .append(texts.get(i).replace("\"", "\"\""))
                    .append("\"\n");
        }
        CsvImport.into(DATABASE.ctx(), table)
                .withoutHeader(table.id, table.value)
                .from(new ByteArrayInputStream(csv.toString().getBytes(UTF_8)), "csv");
    }

    private static List<String> values() {
        return DATABASE.ctx()
                .fetch("select value::text from one_column order by id")
                .map(row -> row.get(0, String.class));
    }

    private static String exported(OneColumn<?> table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvExport.of(
                        DATABASE.ctx(),
                        DATABASE.ctx().select(table.id, table.value).from(table).orderBy(table.id))
                .to(bytes);
        return bytes.toString(UTF_8);
    }
}
