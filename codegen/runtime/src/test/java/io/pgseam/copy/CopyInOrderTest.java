package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyInOrderTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final ProductsRecord LAMP = ProductsRecord.named("lamp");

    @Test
    void closeWithoutCompleteLeavesTheTableEmpty() {
        try (CopyIn<ProductsRecord> copy = open()) {
            copy.write(LAMP);
        }
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void closeWithoutWriteLeavesTheTableEmpty() {
        open().close();
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void closeAfterCompleteKeepsTheRows() {
        try (CopyIn<ProductsRecord> copy = open()) {
            copy.write(LAMP);
            copy.complete();
        }
        assertThat(SHOP.products()).isOne();
    }

    @Test
    void closeTwiceReleasesTheConnectionOnce() throws SQLException {
        CopyIn<ProductsRecord> copy = open();
        copy.close();
        copy.close();
        SHOP.assertIdle();
    }

    @Test
    void writeAfterCompleteIsRefusedAndTheRowsAreKept() {
        try (CopyIn<ProductsRecord> copy = open()) {
            copy.write(LAMP);
            copy.complete();
            assertThatIllegalStateException()
                    .isThrownBy(() -> copy.write(LAMP))
                    .withMessage("COPY products: write() after complete(). Open another CopyIn.");
        }
        assertThat(SHOP.products()).isOne();
    }

    @Test
    void completeTwiceIsRefusedAndTheRowsAreKept() {
        try (CopyIn<ProductsRecord> copy = open()) {
            copy.write(LAMP);
            copy.complete();
            assertThatIllegalStateException()
                    .isThrownBy(copy::complete)
                    .withMessage("COPY products: complete() after complete(). Open another CopyIn.");
        }
        assertThat(SHOP.products()).isOne();
    }

    @Test
    void writeAfterCloseIsRefused() {
        CopyIn<ProductsRecord> copy = open();
        copy.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> copy.write(LAMP))
                .withMessage("COPY products: write() after close(). Open another CopyIn.");
    }

    @Test
    void completeAfterCloseIsRefusedAndKeepsNothing() {
        CopyIn<ProductsRecord> copy = open();
        copy.write(LAMP);
        copy.close();
        assertThatIllegalStateException()
                .isThrownBy(copy::complete)
                .withMessage("COPY products: complete() after close(). Open another CopyIn.");
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void nothingIsTakenAfterAFailure() {
        try (CopyIn<ProductsRecord> copy = open()) {
            copy.write(LAMP);
            assertThatExceptionOfType(CopyException.class).isThrownBy(() -> copy.write(ProductsRecord.named("\0")));
            assertThatIllegalStateException()
                    .isThrownBy(() -> copy.write(LAMP))
                    .withMessage("COPY products: write() after a failure. Open another CopyIn.");
            assertThatIllegalStateException()
                    .isThrownBy(copy::complete)
                    .withMessage("COPY products: complete() after a failure. Open another CopyIn.");
        }
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void aNullRecordIsRefusedAndTheCopyGoesOn() {
        try (CopyIn<ProductsRecord> copy = open()) {
            assertThatNullPointerException().isThrownBy(() -> copy.write(null));
            copy.write(LAMP);
            assertThat(copy.complete().rows()).isOne();
        }
    }

    private static CopyIn<ProductsRecord> open() {
        return CopyIn.into(SHOP.ctx(), PRODUCTS, PRODUCTS.NAME);
    }
}
