package io.pgseam.generator.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RelationshipTest {
    private static final String SCREW = "column public.bulbs.screw type=integer not-null";
    private static final String KEY =
            "foreign-key public.bulbs.bulbs_lamp definition=\"FOREIGN KEY (lamp) REFERENCES public.lamps(id)\"";
    private static final Pattern CROWS_FOOT = Pattern.compile("M\\d+ \\d+L\\d+ \\d+L\\d+ \\d+M.*");

    @Test
    void namesItsColumns() throws Exception {
        assertThat(bulbs(" not-null", KEY).texts("//g/title"))
                .containsExactly("bulbs_lamp: lamp of bulbs refers to id of lamps");
    }

    @Test
    void nullableColumnHasACircleAtTheParent() throws Exception {
        assertThat(bulbs(" not-null", KEY).elements("//circle")).isEmpty();
        assertThat(bulbs("", KEY).elements("//circle")).hasSize(1);
    }

    @Test
    void childHasACrowsFootUnlessItsColumnsAreUnique() throws Exception {
        assertThat(line(bulbs(" not-null", KEY))).matches(CROWS_FOOT);
        assertThat(line(bulbs(" not-null", KEY, "unique public.bulbs.both definition=\"UNIQUE (lamp, screw)\"")))
                .matches(CROWS_FOOT);
        assertThat(line(bulbs(" not-null", KEY, "unique public.bulbs.one definition=\"UNIQUE (lamp)\"")))
                .doesNotMatch(CROWS_FOOT);
    }

    @Test
    void tableThatReferencesItselfHasALoop() throws Exception {
        PageDocument page = PageDocument.ofLamps(
                "column public.lamps.beside type=integer",
                "foreign-key public.lamps.beside definition=\"FOREIGN KEY (beside) REFERENCES public.lamps(id)\"");

        assertThat(page.texts("//g/title")).containsExactly("beside: beside of lamps refers to id of lamps");
    }

    private static PageDocument bulbs(String lamp, String... more) throws Exception {
        return PageDocument.ofLamps(
                "table public.bulbs\ncolumn public.bulbs.lamp type=integer" + lamp, SCREW, String.join("\n", more));
    }

    private static String line(PageDocument page) throws Exception {
        return page.elements("//g/path").get(0).getAttribute("d");
    }
}
