package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.OnConflict.Duplicates;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A collection of few records is upserted without COPY, and with the same outcome. */
class ArrayUpsertTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final OnConflict<ProductsRecord> SAME_ID = OnConflict.on(PRODUCTS.ID);

    private final List<ProductsRecord> odd = List.of(
            product(1, "a"),
            product(2, "").having(PRODUCTS.TAGS, new String[] {}),
            product(3, "\"q\", \\ {x}, NULL")
                    .having(PRODUCTS.TAGS, new String[] {"a,b", "\"", "\\", "NULL", "", null, "{}"}),
            product(4, null)
                    .having(PRODUCTS.PRICE, new BigDecimal("0.50"))
                    .having(PRODUCTS.METADATA, JSONB.valueOf("{\"a\": [1, \"x\", null]}"))
                    .having(PRODUCTS.CREATED_AT, OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 678_901_000, ZoneOffset.UTC))
                    .having(PRODUCTS.MOOD, Mood.values()[0])
                    .having(PRODUCTS.MOODS, Mood.values())
                    .having(PRODUCTS.QUANTITIES, new Integer[] {1, null, 3}));

    @Test
    void aFewRecordsNeedNoTemporaryTable() {
        assertThat(ArrayUpsert.takes(PRODUCTS, 999)).isTrue();
        assertThat(ArrayUpsert.takes(PRODUCTS, 1_000)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Duplicates.class)
    void theTableIsAsAfterCopy(Duplicates duplicates) {
        OnConflict<ProductsRecord> rule = SAME_ID.duplicates(duplicates);
        List<ProductsRecord> present = List.of(product(2, "old"), product(9, "other"));
        List<ProductsRecord> records = new ArrayList<>(odd);
        if (duplicates != Duplicates.ERROR) {
            records.add(product(1, "again"));
        }

        assertThat(afterArrays(present, rule, records)).isEqualTo(afterCopy(present, rule, records));
        assertThat(afterArrays(present, rule.doNothing(), records))
                .isEqualTo(afterCopy(present, rule.doNothing(), records));
        assertThat(afterArrays(present, rule.doUpdate(PRODUCTS.TAGS), records))
                .isEqualTo(afterCopy(present, rule.doUpdate(PRODUCTS.TAGS), records));
    }

    @Test
    void noRecordsChangeNothing() {
        assertThat(CopyUpsert.upsertAll(SHOP.ctx(), PRODUCTS, SAME_ID, List.of())
                        .sent())
                .isZero();
    }

    @Test
    void manyRecordsGoByCopy() {
        List<ProductsRecord> many =
                IntStream.range(0, 1_000).mapToObj(i -> product(i, "lamp")).toList();

        UpsertResult result = CopyUpsert.upsertAll(SHOP.ctx(), PRODUCTS, SAME_ID, many);

        assertThat(List.of(result.sent(), result.inserted(), result.updated())).containsExactly(1_000L, 1_000L, 0L);
    }

    @Test
    void whatCopyRefusesIsRefusedWithItsPlace() {
        refused(
                List.of(product(1, "lamp"), product(2, "\0")),
                "COPY products, row 2, column name (text): NUL",
                "Nothing was sent; the table is as it was.");
        refused(
                List.of(product(1, "lamp").having(PRODUCTS.PRICE, new BigDecimal("0.005"))),
                "COPY products, row 1, column price (numeric): 3 digits",
                "Nothing was sent; the table is as it was.");
        refused(
                List.of(product(1, "lamp"), product(1, "chair")),
                "COPY products: the input has more than one row for (id) = (00000000-0000-0000-0000-000000000001).",
                "Rolled back; the table is as it was.");
        refused(
                List.of(product(1, "lamp").having(PRODUCTS.PRICE, BigDecimal.ONE.negate())),
                "COPY products: new row for relation",
                "Rolled back; the table is as it was.");
    }

    @Test
    void aFailureInTheCallersTransactionUndoesTheUpsertAlone() {
        SHOP.ctx().transaction(transaction -> {
            CopyUpsert.upsertAll(transaction.dsl(), PRODUCTS, SAME_ID, List.of(product(1, "lamp")));
            assertThatExceptionOfType(CopyException.class)
                    .isThrownBy(() -> CopyUpsert.upsertAll(
                            transaction.dsl(), PRODUCTS, SAME_ID, List.of(product(2, "chair"), product(2, "stool"))));
        });

        assertThat(SHOP.ctx().fetchValues(PRODUCTS.NAME)).containsExactly("lamp");
    }

    private void refused(List<ProductsRecord> records, String start, String end) {
        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> CopyUpsert.upsertAll(SHOP.ctx(), PRODUCTS, SAME_ID, records))
                .withMessageStartingWith(start)
                .withMessageEndingWith(end);
        assertThat(SHOP.products()).isZero();
    }

    private static List<Object> afterArrays(
            List<ProductsRecord> present, OnConflict<ProductsRecord> rule, List<ProductsRecord> records) {
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, present.stream());
        return outcome(CopyUpsert.upsertAll(SHOP.ctx(), PRODUCTS, rule, records));
    }

    private static List<Object> afterCopy(
            List<ProductsRecord> present, OnConflict<ProductsRecord> rule, List<ProductsRecord> records) {
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, present.stream());
        return outcome(CopyUpsert.upsertAll(SHOP.ctx(), PRODUCTS, rule, records.iterator()));
    }

    /** The counts, and what the table is but for the numbers that the server gives; it is empty then. */
    private static List<Object> outcome(UpsertResult result) {
        List<Object> outcome = List.of(
                result.sent(),
                result.inserted(),
                result.updated(),
                SHOP.ctx()
                        .select(Stream.of(PRODUCTS.fields())
                                .filter(field -> field != PRODUCTS.NUMBER)
                                .toList())
                        .from(PRODUCTS)
                        .orderBy(PRODUCTS.ID)
                        .fetch());
        SHOP.ctx().deleteFrom(PRODUCTS).execute();
        return outcome;
    }

    private static ProductsRecord product(int id, String name) {
        return new ProductsRecord().having(PRODUCTS.ID, new UUID(0, id)).having(PRODUCTS.NAME, name);
    }
}
