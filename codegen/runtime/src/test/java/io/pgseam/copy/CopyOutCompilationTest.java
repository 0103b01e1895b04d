package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyOutCompilationTest {

    private static final String TWO = "CopyOut2.from(ctx, DSL.select(PRODUCTS.NAME, PRODUCTS.PRICE).from(PRODUCTS), ";

    @Test
    void aFittingConstructorCompiles() {
        assertThat(errors("CopyOut<Product> copy = " + TWO + "Product::new)")).isEmpty();
    }

    @Test
    void aConstructorWithAnotherCountOfParametersIsRejected() {
        assertThat(errors("CopyOut<Stocked> copy = " + TWO + "Stocked::new)"))
                .singleElement()
                .asString()
                .startsWith("incompatible types: invalid constructor reference")
                .contains("required: java.lang.String,java.math.BigDecimal,int")
                .contains("reason: actual and formal argument lists differ in length");
    }

    @Test
    void aConstructorWithAParameterOfAnotherTypeIsRejected() {
        assertThat(errors("CopyOut<Rounded> copy = " + TWO + "Rounded::new)"))
                .singleElement()
                .asString()
                .contains("java.math.BigDecimal")
                .contains("java.lang.Integer");
    }

    @Test
    void swappedColumnsAreRejected() {
        assertThat(
                        errors(
                                "CopyOut<Product> copy = CopyOut2.from(ctx, DSL.select(PRODUCTS.PRICE, PRODUCTS.NAME).from(PRODUCTS), Product::new)"))
                .singleElement()
                .asString()
                .contains("inference variable T1 has incompatible bounds")
                .contains("java.math.BigDecimal");
    }

    @Test
    void aQueryWithAnotherCountOfColumnsIsRejected() {
        assertThat(errors("CopyOut2.from(ctx, DSL.select(PRODUCTS.NAME).from(PRODUCTS), Product::new)"))
                .singleElement()
                .asString()
                .startsWith("method from in class io.pgseam.copy.CopyOut2 cannot be applied to given types;")
                .contains("org.jooq.Record1<java.lang.String>");
    }

    @Test
    void aColumnOfAnotherTableIsRejected() {
        assertThat(errors("CopyOut.from(ctx, PRODUCTS, ORDER_NAME)"))
                .singleElement()
                .asString()
                .contains("io.pgseam.copy.Source.OrdersRecord");
    }

    @Test
    void aConsumerOfAnotherTypeIsRejected() {
        assertThat(errors(TWO + "Product::new).forEach((String name) -> {})"))
                .singleElement()
                .asString()
                .contains("incompatible");
    }

    private static List<String> errors(String statement) {
        return SourceErrors.of("""
                package io.pgseam.copy;

                import static io.pgseam.copy.Products.PRODUCTS;

                import java.math.BigDecimal;
                import org.jooq.DSLContext;
                import org.jooq.TableField;
                import org.jooq.impl.DSL;

                class Source {
                    interface OrdersRecord extends org.jooq.Record {}

                    record Product(String name, BigDecimal price) {}

                    record Stocked(String name, BigDecimal price, int stock) {}

                    record Rounded(String name, Integer price) {}

                    static final TableField<OrdersRecord, String> ORDER_NAME = null;

                    void run(DSLContext ctx) {
                        %s;
                    }
                }
                """.formatted(statement));
    }
}
