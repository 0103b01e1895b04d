package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.exception.DetachedException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyOutOrderTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final Field<Integer> NUMBER = DSL.field(DSL.name("number"), SQLDataType.INTEGER);

    @BeforeEach
    void insertProducts() {
        CopyIn.copyAll(
                SHOP.ctx(),
                PRODUCTS,
                Stream.of("lamp", "chair", "sofa")
                        .map(name -> ProductsRecord.named(name).having(PRODUCTS.ID, UUID.randomUUID())),
                PRODUCTS.ID,
                PRODUCTS.NAME);
    }

    @Test
    void theRowsAreReadOnce() {
        try (CopyOut<ProductsRecord> copy = open()) {
            copy.forEach(product -> {});
            assertThatIllegalStateException()
                    .isThrownBy(copy::stream)
                    .withMessage("COPY products: stream() after the last row. Open another CopyOut.");
        }
    }

    @Test
    void theRowsAreReadInOneWay() {
        try (CopyOut<ProductsRecord> copy = open()) {
            Iterator<ProductsRecord> products = copy.iterator();
            assertThatIllegalStateException()
                    .isThrownBy(() -> copy.forEach(product -> {}))
                    .withMessage("COPY products: forEach() after iterator(). Open another CopyOut.");
            assertThat(products).toIterable().hasSize(3);
        }
    }

    @Test
    void readingAfterCloseIsRefused() {
        CopyOut<ProductsRecord> copy = open();
        copy.close();
        assertThatIllegalStateException()
                .isThrownBy(copy::iterator)
                .withMessage("COPY products: iterator() after close(). Open another CopyOut.");
    }

    @Test
    void goingOnAfterCloseIsRefused() {
        CopyOut<ProductsRecord> copy = open();
        Iterator<ProductsRecord> products = copy.iterator();
        products.next();
        copy.close();
        assertThatIllegalStateException()
                .isThrownBy(products::next)
                .withMessage("COPY products: iterator() after close(). Open another CopyOut.");
    }

    @Test
    void closingFromTheConsumerEndsTheReading() {
        CopyOut<ProductsRecord> copy = open();
        assertThatIllegalStateException()
                .isThrownBy(() -> copy.forEach(product -> copy.close()))
                .withMessage("COPY products: forEach() after close(). Open another CopyOut.");
    }

    @Test
    void goingOnAfterAFailureIsRefused() {
        try (CopyOut<Integer> copy = CopyOut1.from(
                SHOP.ctx(),
                DSL.select(DSL.inline(1).div(DSL.inline(2).minus(NUMBER)))
                        .from(DSL.generateSeries(1, 3).as("series", "number")),
                number -> number)) {
            Iterator<Integer> numbers = copy.iterator();
            assertThat(numbers.next()).isOne();
            assertThatThrownBy(numbers::next).isInstanceOf(CopyException.class);
            assertThatIllegalStateException()
                    .isThrownBy(numbers::next)
                    .withMessage("COPY query: iterator() after a failure. Open another CopyOut.");
        }
    }

    @Test
    void closingTheStreamClosesTheCopy() throws Exception {
        try (Stream<ProductsRecord> products = open().stream()) {
            assertThat(products.findFirst()).isPresent();
        }
        SHOP.assertIdle();
    }

    @Test
    void closingTwiceIsClosingOnce() throws Exception {
        CopyOut<ProductsRecord> copy = open();
        copy.close();
        copy.close();
        SHOP.assertIdle();
    }

    @Test
    void theResultIsKnownAfterTheLastRowAlone() {
        CopyOut<ProductsRecord> copy = open();
        assertThatIllegalStateException()
                .isThrownBy(copy::result)
                .withMessage("COPY products: result() before the last row has been read.");
        copy.forEach(product -> {});
        copy.close();
        assertThat(copy.result().rows()).isEqualTo(3);
    }

    @Test
    void aContextWithoutConnectionIsRefused() {
        assertThatThrownBy(() -> CopyOut.from(DSL.using(SQLDialect.POSTGRES), PRODUCTS))
                .isInstanceOf(DetachedException.class)
                .hasMessage("COPY products: the context has no connection");
    }

    private static CopyOut<ProductsRecord> open() {
        return CopyOut.from(SHOP.ctx(), PRODUCTS);
    }
}
