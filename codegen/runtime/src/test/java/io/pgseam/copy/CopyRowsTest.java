package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyRowsTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    @Test
    void valuesArriveInTheirColumns() {
        try (CopyRows3<String, BigDecimal, Sku> copy =
                CopyRows3.into(SHOP.ctx(), PRODUCTS, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.SKU)) {
            copy.write("lamp", new BigDecimal("12.50"), new Sku("A-1"));
            copy.write(null, null, null);
            assertThat(copy.complete().rows()).isEqualTo(2);
        }
        assertThat(SHOP.ctx()
                        .select(PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.SKU)
                        .from(PRODUCTS)
                        .orderBy(PRODUCTS.NAME)
                        .fetch(row -> row.intoList()))
                .containsExactly(
                        List.of("lamp", new BigDecimal("12.50"), new Sku("A-1")), Arrays.asList(null, null, null));
    }

    @Test
    void closeWithoutCompleteLeavesTheTableEmpty() {
        try (CopyRows1<String> copy = CopyRows1.into(SHOP.ctx(), PRODUCTS, PRODUCTS.NAME)) {
            copy.write("lamp");
        }
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void aBadValueComesWithRowAndColumnAndLeavesOnlyClose() {
        try (CopyRows2<BigDecimal, String> copy = CopyRows2.into(SHOP.ctx(), PRODUCTS, PRODUCTS.PRICE, PRODUCTS.NAME)) {
            copy.write(BigDecimal.ONE, "lamp");
            assertThatThrownBy(() -> copy.write(BigDecimal.ONE, "\0"))
                    .hasMessageStartingWith("COPY products, row 2, column name (text): NUL");
            assertThatIllegalStateException()
                    .isThrownBy(() -> copy.write(BigDecimal.ONE, "chair"))
                    .withMessage("COPY products: write() after a failure. Open another CopyRows.");
        }
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void aRowAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int rows = 200_000;
        try (CopyRows2<String, Integer> copy = CopyRows2.into(SHOP.ctx(), PRODUCTS, PRODUCTS.NAME, PRODUCTS.QUANTITY)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < rows; i++) {
                copy.write("lamp", 7);
            }
            assertThat((threads.getCurrentThreadAllocatedBytes() - before) / rows)
                    .as("bytes per row")
                    .isLessThanOrEqualTo(1);
        }
    }
}
