package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rpad;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.toHex;
import static org.jooq.impl.DSL.val;

import io.pgseam.app.TestDatabase;
import io.pgseam.schema.Indexes;
import io.pgseam.schema.ProductsId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 200,000 products in a heap of 32 MiB or, with {@code -Psoak}, 10,000,000 in one of 64 MiB. */
class StreamMemoryTest {
    private static final boolean SOAK = Boolean.getBoolean("pgseam.soak");
    private static final int PRODUCT_COUNT = SOAK ? 10_000_000 : 200_000;
    private static final String HEAP = SOAK ? "-Xmx64m" : "-Xmx32m";
    private static final int NAME_LENGTH = 500;
    private static final int OUT_OF_MEMORY = 3;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private record Outcome(int status, String output) {}

    @BeforeAll
    static void fill() {
        DSLContext owner = DATABASE.owner();
        owner.dropIndex(Indexes.PRODUCTS_CATEGORY_PRICE).execute();
        owner.dropIndex(Indexes.PRODUCTS_PRICE).execute();
        owner.dropIndex(Indexes.PRODUCTS_METADATA).execute();
        owner.dropIndex(Indexes.PRODUCTS_TAGS).execute();
        Field<Integer> number = field(name("numbers", "number"), SQLDataType.INTEGER);
        owner.insertInto(PRODUCTS, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.CATEGORY)
                .select(select(
                                lpad(toHex(number), 32, "0").cast(ProductsId.dataType()),
                                concat(rpad(val("Product"), NAME_LENGTH, " "), number),
                                val(BigDecimal.ONE),
                                val("things"))
                        .from(generateSeries(1, PRODUCT_COUNT).as("numbers", "number")))
                .execute();
    }

    @Test
    void anyNumberOfProductsIsStreamedInASmallHeap() throws Exception {
        assertThat(run("count")).isEqualTo(new Outcome(0, String.valueOf(PRODUCT_COUNT)));
    }

    @Test
    void theHeapIsTooSmallToHoldThem() throws Exception {
        assertThat(run("hold").status()).isEqualTo(OUT_OF_MEMORY);
    }

    private static Outcome run(String work) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamedProducts.class.getName(),
                        work)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().putAll(DATABASE.environment());
        Process process = program.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } finally {
            process.destroyForcibly();
        }
    }
}
