package io.pgseam.app.http;

import static io.pgseam.app.http.TestShop.lamp;
import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.catalogue.Product;
import io.pgseam.app.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductFileRoutesTest {
    private static final String IMPORT = "/api/products/import";
    private static final String EXPORT = "/api/products/export";
    private static final String HEADER = "name,price,category,tags,metadata,stock\n";

    @RegisterExtension
    static final TestShop SHOP = TestShop.with(Map.of("SHOP_HTTP_FILE_MIB", "1"));

    private final ShopClient client = SHOP.client();

    @BeforeEach
    void clear() {
        SHOP.clear();
    }

    @Test
    void aFileIsImportedAsAWhole() {
        String file = HEADER + "lamp,1.00,lamps,\"{a,b}\",\"{\"\"watt\"\":7}\",1\nbed,2.00,beds,{},{},2\n";

        Reply imported = upload("", file.getBytes(UTF_8), "text/csv; charset=utf-8");

        assertThat(imported.status()).isEqualTo(200);
        assertThat(imported.json().required("inserted").intValue()).isEqualTo(2);
        assertThat(imported.json().required("bytes").intValue()).isEqualTo(file.length());
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aPackedFileIsImportedToo() throws IOException {
        byte[] packed = gzip((HEADER + "lamp,1.00,lamps,{},{},1\n").getBytes(UTF_8));

        assertThat(upload("", packed, "application/gzip").status()).isEqualTo(200);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void badRowsAreNamedByTheirPlacesAndNothingIsKept() {
        Reply refused =
                upload("", (HEADER + "lamp,1.00,lamps,{},{},1\nbed,two,beds,{},{},x\n").getBytes(UTF_8), "text/csv");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("line 3, column 2 (price)", "line 3, column 6 (stock)");
        assertThat(refused.text()).doesNotContain("two");
        assertThat(count()).isZero();
    }

    @Test
    void whatTheServerRefusesIsNamedByItsPlaceToo() {
        Reply refused =
                upload("", (HEADER + "lamp,1.00,lamps,{},{},1\nbed,-1.00,beds,{},{},1\n").getBytes(UTF_8), "text/csv");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("line 3");
        assertThat(count()).isZero();
    }

    @Test
    void aCategoryThatNoIndexCanHoldIs400() {
        StringBuilder category = new StringBuilder();
        new Random(1).ints(20_000, 'a', 'z').forEach(category::appendCodePoint);

        assertThat(upload("", (HEADER + "lamp,1.00," + category + ",{},{},1\n").getBytes(UTF_8), "text/csv")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoFileOfProductsIs400() throws IOException {
        assertThat(upload("", new byte[0], "text/csv").status()).isEqualTo(400);
        assertThat(upload("", "<html>".getBytes(UTF_8), "text/csv").status()).isEqualTo(400);
        assertThat(upload("", new byte[] {0, -1, -2, 0}, "text/csv").status()).isEqualTo(400);
        byte[] packed = gzip((HEADER + "lamp,1.00,lamps,{},{},1\n".repeat(100)).getBytes(UTF_8));
        assertThat(upload("", Arrays.copyOf(packed, packed.length / 2), "application/gzip")
                        .status())
                .isEqualTo(400);
        assertThat(upload("", gzip(gzip(packed)), "application/gzip").status()).isEqualTo(415);
        assertThat(count()).isZero();
    }

    @Test
    void moreThanTheLimitIs413PackedOrNot() throws IOException {
        byte[] large = (HEADER + "lamp,1.00,lamps,{},{},1\n".repeat(50_000)).getBytes(UTF_8);

        assertThat(upload("", large, "text/csv").status()).isEqualTo(413);
        assertThat(upload("", gzip(large), "application/gzip").status()).isEqualTo(413);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        Product product = SHOP.create(lamp("Lamp, with \"quotes\"\nand lines", "1.50"));

        Reply csv = client.get(EXPORT);

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv");
        assertThat(upload("?on-conflict=ignore", csv.bytes(), "text/csv")
                        .json()
                        .required("inserted")
                        .intValue())
                .isZero();
        client.delete("/api/products/" + product.id());
        assertThat(upload("?on-conflict=update", csv.bytes(), "text/csv")
                        .json()
                        .required("inserted")
                        .intValue())
                .isEqualTo(1);
        assertThat(upload("?on-conflict=update", csv.bytes(), "text/csv")
                        .json()
                        .required("updated")
                        .intValue())
                .isEqualTo(1);
        assertThat(upload("", csv.bytes(), "text/csv").status()).isEqualTo(400);
        assertThat(client.get("/api/products/" + product.id()).as(Product.class).name())
                .isEqualTo(product.name());
    }

    @Test
    void anImportedChangeIsANewVersion() {
        Product product = SHOP.create(lamp("Lamp", "1.50"));
        byte[] csv = client.get(EXPORT).bytes();
        String tag = client.get("/api/products/" + product.id()).header("ETag");

        upload("?on-conflict=update", csv, "text/csv");

        assertThat(client.send("PUT", "/api/products/" + product.id(), lamp("New", "1"), "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void productsAreExportedAsLinesOfJsonAndPacked() throws IOException {
        Product product = SHOP.create(lamp("Lamp", "1.50"));

        Reply lines = client.get(EXPORT + "?format=jsonl", "Accept-Encoding", "br, gzip");

        assertThat(lines.header("Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(lines.bytes()))) {
            assertThat(Json.mapper().readValue(plain.readAllBytes(), Product.class))
                    .isEqualTo(product);
        }
        assertThat(client.get(EXPORT, "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
                .isEmpty();
    }

    private Reply upload(String query, byte[] file, String type) {
        return client.send("POST", IMPORT + query, BodyPublishers.ofByteArray(file), "Content-Type", type);
    }

    private static int count() {
        return SHOP.database().owner().fetchCount(PRODUCTS);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
