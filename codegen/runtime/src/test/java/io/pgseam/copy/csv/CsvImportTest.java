package io.pgseam.copy.csv;

import static io.pgseam.copy.csv.Lamps.LAMPS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CsvImportTest {

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    private static ImportResult imported(String content) {
        return CsvImport.into(DATABASE.ctx(), LAMPS)
                .from(new ByteArrayInputStream(content.getBytes(UTF_8)), "lamps.csv");
    }

    private static List<String> rows() {
        return DATABASE.ctx()
                .fetch(
                        "select format('%s|%s|%s|%s|%s', id, name, price, tags, coalesce(note, 'NULL')) from lamps order by id")
                .map(row -> row.get(0, String.class));
    }

    @Test
    void theHeaderNamesTheColumnsAndTheOthersGetTheirDefaults() {
        ImportResult result = imported("name,tags,id\n\"two\nlines\",\"{a,\"\"b c\"\"}\",1\nb,,2\n");

        assertThat(result.read()).isEqualTo(2);
        assertThat(result.inserted()).isEqualTo(2);
        assertThat(rows()).containsExactly("1|two\nlines||{a,\"b c\"}|none", "2|b|||none");
    }

    @Test
    void anEmptyFieldIsNullAndAnEmptyOneInQuotesIsEmptyText() {
        imported("id,name,note\n1,\"\",\n2,b,\"\"\n");

        assertThat(rows()).containsExactly("1||||NULL", "2|b|||");
    }
}
