package io.pgseam.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file of products as bytes, also of those that are no text. */
public final class CsvText {
    public static final String HEADER = "name,price,category,tags,metadata,stock\n";

    private static final String QUOTE = "\"";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** With the header of an import. */
    public static CsvText products() {
        return withHeader(HEADER);
    }

    static CsvText withHeader(String header) {
        CsvText csv = new CsvText();
        csv.bytes.writeBytes(header.getBytes(UTF_8));
        return csv;
    }

    /** Adds a product that has the text in each column of text. */
    public CsvText product(Hostile hostile) {
        String json = hostile.isStorable() ? hostile.json() : QUOTE + hostile.text() + QUOTE;
        return row(List.of(
                hostile.text(), "1", hostile.text(), array(hostile.text()), "{" + json + ":" + json + "}", "1"));
    }

    CsvText row(List<String> fields) {
        bytes.writeBytes(HostileCorpus.bytes(fields.stream()
                .map(field -> QUOTE + field.replace(QUOTE, QUOTE + QUOTE) + QUOTE)
                .collect(Collectors.joining(",", "", "\n"))));
        return this;
    }

    /** An array of the text alone. */
    static String array(String text) {
        return "{\"" + text.replace("\\", "\\\\").replace(QUOTE, "\\\"") + "\"}";
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
