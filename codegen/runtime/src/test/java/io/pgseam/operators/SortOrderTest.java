package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class SortOrderTest {

    private static final SortOrder<ProductSort> ORDER = SortOrder.of(ProductSort.class);

    @Test
    void choosesColumnsUpAndDown() {
        assertThat(rendered("price,-name")).isEqualTo("order by \"price\" asc, lower(\"name\") desc");
        assertThat(rendered(" -created-at , price ")).isEqualTo("order by \"created_at\" desc, \"price\" asc");
    }

    @Test
    void choosesNothingForAnEmptyText() {
        assertThat(ORDER.parse("")).isEmpty();
        assertThat(ORDER.parse("  ")).isEmpty();
    }

    @Test
    void refusesAnUnknownNameAndListsTheKnownOnes() {
        assertThatThrownBy(() -> ORDER.parse("price,colour"))
                .isInstanceOfSatisfying(SortOrderException.class, failure -> {
                    assertThat(failure.found()).isEqualTo("colour");
                    assertThat(failure.known()).containsExactly("price", "name", "created-at");
                })
                .hasMessage("sort order: found \"colour\", expected one of price, name, created-at, each at most once,"
                        + " with - before it for the reverse.");
    }

    @Test
    void refusesTheSameColumnTwice() {
        assertThatThrownBy(() -> ORDER.parse("price,-price"))
                .isInstanceOf(SortOrderException.class)
                .hasMessageContaining("found \"-price\"");
    }

    @Test
    void refusesWhatOnlyLooksLikeAName() {
        for (String text : List.of(
                "PRICE", "--price", "price desc", "price;", ",price", "price,", "-", "\"price\"", "price\u0000")) {
            assertThatThrownBy(() -> ORDER.parse(text)).as(text).isInstanceOf(SortOrderException.class);
        }
    }

    @Test
    void showsOfATextOnlyItsBeginningInAscii() {
        assertThatThrownBy(() -> ORDER.parse("price\n\u202e" + "x".repeat(1_000_000)))
                .hasMessageContaining("found \"price\\u000a\\u202e" + "x".repeat(33) + "...\"");
    }

    @Test
    void readsNoFurtherThanThereAreColumns() {
        assertThatThrownBy(() -> ORDER.parse("price," + "name,".repeat(1_000_000)))
                .isInstanceOf(SortOrderException.class);
    }

    @Test
    void refusesAnEnumWhoseKeysCannotBeToldApartOrWritten() {
        assertThatThrownBy(() -> SortOrder.of(Twice.class))
                .hasMessageContaining("sort column SECOND: found the key \"a\"");
        assertThatThrownBy(() -> SortOrder.of(Comma.class)).hasMessageContaining("found the key \"a,b\"");
    }

    private static String rendered(String text) {
        String sql = DSL.using(SQLDialect.POSTGRES).render(DSL.selectOne().orderBy(ORDER.parse(text)));
        return sql.substring(sql.indexOf("order by"));
    }

    private enum ProductSort implements SortColumn {
        PRICE(DSL.field(DSL.name("price"), SQLDataType.NUMERIC)),
        NAME(DSL.lower(DSL.field(DSL.name("name"), SQLDataType.CLOB))),
        CREATED_AT(DSL.field(DSL.name("created_at"), SQLDataType.TIMESTAMP)) {
            @Override
            public String key() {
                return "created-at";
            }
        };

        private final Field<?> field;

        ProductSort(Field<?> field) {
            this.field = field;
        }

        @Override
        public Field<?> field() {
            return field;
        }
    }

    private enum Twice implements SortColumn {
        FIRST,
        SECOND;

        @Override
        public Field<?> field() {
            return DSL.one();
        }

        @Override
        public String key() {
            return "a";
        }
    }

    private enum Comma implements SortColumn {
        ONLY;

        @Override
        public Field<?> field() {
            return DSL.one();
        }

        @Override
        public String key() {
            return "a,b";
        }
    }
}
