package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyRowsCompilationTest {

    @Test
    void rightValuesCompile() {
        assertThat(errors("copy.write(\"lamp\", new BigDecimal(\"12.50\"))")).isEmpty();
    }

    @Test
    void aValueOfTheWrongTypeIsRejected() {
        assertThat(errors("copy.write(\"lamp\", 12.5)"))
                .containsExactly("incompatible types: double cannot be converted to java.math.BigDecimal");
    }

    @Test
    void swappedValuesAreRejected() {
        assertThat(errors("copy.write(new BigDecimal(\"12.50\"), \"lamp\")"))
                .containsExactly("incompatible types: java.math.BigDecimal cannot be converted to java.lang.String");
    }

    @Test
    void aMissingValueIsRejected() {
        assertThat(errors("copy.write(\"lamp\")"))
                .singleElement()
                .asString()
                .startsWith("method write in class io.pgseam.copy.CopyRows2<T1,T2> cannot be applied to given types;")
                .contains("found:    java.lang.String")
                .endsWith("reason: actual and formal argument lists differ in length");
    }

    @Test
    void swappedColumnsAreRejected() {
        assertThat(
                        errors(
                                "CopyRows2<String, BigDecimal> swapped = CopyRows2.into(ctx, PRODUCTS, PRODUCTS.PRICE, PRODUCTS.NAME)"))
                .singleElement()
                .asString()
                .startsWith("incompatible types: inference variable T1 has incompatible equality constraints");
    }

    @Test
    void aMissingColumnIsRejected() {
        assertThat(errors("CopyRows2.into(ctx, PRODUCTS, PRODUCTS.NAME)"))
                .singleElement()
                .asString()
                .startsWith("method into in class io.pgseam.copy.CopyRows2<T1,T2> cannot be applied to given types;")
                .endsWith("(actual and formal argument lists differ in length)");
    }

    @Test
    void aColumnOfAnotherTableIsRejected() {
        assertThat(errors("CopyRows2.into(ctx, PRODUCTS, PRODUCTS.NAME, ORDER_NAME)"))
                .singleElement()
                .asString()
                .startsWith("method into in class io.pgseam.copy.CopyRows2<T1,T2> cannot be applied to given types;")
                .endsWith("reason: inference variable R has incompatible equality constraints"
                        + " io.pgseam.copy.Source.OrdersRecord,io.pgseam.copy.ProductsRecord");
    }

    @Test
    void anUpsertOnTheKeyOfAnotherTableIsRejected() {
        assertThat(errors("CopyUpsert.into(ctx, PRODUCTS, OnConflict.on(ORDER_NAME), PRODUCTS.NAME)"))
                .singleElement()
                .asString()
                .startsWith("method into in class io.pgseam.copy.CopyUpsert<R> cannot be applied to given types;")
                .endsWith("reason: inference variable R has incompatible equality constraints"
                        + " io.pgseam.copy.ProductsRecord,io.pgseam.copy.Source.OrdersRecord");
    }

    /** Returns javac's errors about the statement, where {@code copy} takes a product's name and price. */
    private static List<String> errors(String statement) {
        return SourceErrors.of("""
                package io.pgseam.copy;

                import static io.pgseam.copy.Products.PRODUCTS;

                import java.math.BigDecimal;
                import org.jooq.DSLContext;
                import org.jooq.Record;
                import org.jooq.TableField;

                class Source {
                    interface OrdersRecord extends Record {}

                    static final TableField<OrdersRecord, String> ORDER_NAME = null;

                    void run(DSLContext ctx, CopyRows2<String, BigDecimal> copy) {
                        %s;
                    }
                }
                """.formatted(statement));
    }
}
