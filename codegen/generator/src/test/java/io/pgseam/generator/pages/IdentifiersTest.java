package io.pgseam.generator.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.generator.pages.Identifiers.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    @Test
    void keyHasItsColumnsWithoutTheWordsAroundThem() {
        assertThat(Identifiers.key("PRIMARY KEY (id)")).containsExactly("id");
        assertThat(Identifiers.key("PRIMARY KEY (id, during WITHOUT OVERLAPS)")).containsExactly("id", "during");
        assertThat(Identifiers.key("UNIQUE NULLS NOT DISTINCT (name, mood) DEFERRABLE INITIALLY DEFERRED"))
                .containsExactly("name", "mood");
        assertThat(Identifiers.key("UNIQUE (a) INCLUDE (b)")).containsExactly("a");
    }

    @Test
    void namesInQuotesHoldAnything() {
        assertThat(Identifiers.key("UNIQUE (\"a, \"\"b\"\") REFERENCES\", c)"))
                .containsExactly("a, \"b\") REFERENCES", "c");
    }

    @Test
    void foreignKeyHasBothTables() {
        assertThat(Identifiers.reference(
                        "FOREIGN KEY (a, \"B)\") REFERENCES \"my.shop\".lamps(x, y) ON DELETE CASCADE"))
                .contains(new Reference(List.of("a", "B)"), List.of("my.shop", "lamps"), List.of("x", "y")));
        assertThat(Identifiers.reference("FOREIGN KEY (a, PERIOD b) REFERENCES shop.lamps(x, PERIOD y)"))
                .contains(new Reference(List.of("a", "b"), List.of("shop", "lamps"), List.of("x", "y")));
    }

    @Test
    void anythingElseIsNoKey() {
        assertThat(Identifiers.key("CHECK ((a > 0))")).isEmpty();
        assertThat(Identifiers.reference("CHECK ((a > 0))")).isEmpty();
    }
}
