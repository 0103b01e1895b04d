package io.pgseam.generator.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.lock.Entry;
import io.pgseam.lock.SchemaLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class SchemaPageTest {
    static final List<Path> LOCKS = List.of(PageDocument.SHOP, PageDocument.EVERYTHING);

    @ParameterizedTest
    @FieldSource("LOCKS")
    void everyEntryStandsOnThePageWithItsAttributes(Path file) throws Exception {
        SchemaLock lock = PageDocument.lock(file);
        PageDocument page = PageDocument.of(lock);

        for (Entry entry : lock.entries()) {
            assertThat(page.texts("//*[@id='" + Anchor.id(entry) + "']"))
                    .singleElement()
                    .satisfies(text -> assertThat(text.replace('-', ' ')).contains(shown(entry)));
        }
    }

    @ParameterizedTest
    @FieldSource("LOCKS")
    void everyLinkLeadsToOnePlace(Path file) throws Exception {
        PageDocument page = PageDocument.of(PageDocument.lock(file));
        List<String> ids = page.attributes("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.attributes("href"))
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        assertThat(page.attributes("data-for")).isSubsetOf(ids);
    }

    @Test
    void pageAsksForNothing() throws Exception {
        String page = SchemaPage.of(PageDocument.lock(PageDocument.EVERYTHING));

        assertThat(page).doesNotContain("://", "src=", "url(", "@import", "fetch(", "<link", "style=\"");
    }

    @Test
    void policyAllowsTheStyleAndTheScriptThatAreThereAndNothingElse() throws Exception {
        PageDocument page = PageDocument.ofLamps();

        assertThat(page.elements("//meta[@http-equiv='Content-Security-Policy']"))
                .singleElement()
                .satisfies(policy -> assertThat(policy.getAttribute("content"))
                        .isEqualTo("default-src 'none'; style-src '" + hash(page.texts("//style")) + "'; script-src '"
                                + hash(page.texts("//script")) + "'; base-uri 'none'; form-action 'none'"));
    }

    @Test
    void localeOfTheMachineChangesNothing() throws Exception {
        SchemaLock lock = PageDocument.lock(PageDocument.SHOP);
        String page = SchemaPage.of(lock);
        Locale before = Locale.getDefault();
        try {
            for (String locale : List.of("ar-EG", "tr-TR", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertThat(SchemaPage.of(lock)).as(locale).isEqualTo(page);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String hostile = "</script></style><img src=x onerror=alert(1)>\" onclick='x' &lt; &#60; ]]> <!-- ${x}";
        String quoted = "\"" + hostile.replace("\"", "\\\"") + "\"";

        PageDocument page = PageDocument.ofLamps(
                "table public." + quoted + " comment=" + quoted,
                "column public." + quoted + "." + quoted + " type=" + quoted + " default=" + quoted + " comment="
                        + quoted,
                "index public." + quoted + "." + quoted + " definition=" + quoted,
                "enum public.mood labels=[" + quoted + " ok]",
                "function public." + quoted + " arguments=" + quoted);

        assertThat(page.elements("//img")).isEmpty();
        assertThat(page.elements("//script")).hasSize(1);
        assertThat(page.elements("//@*[starts-with(name(), 'on')]/..")).isEmpty();
        assertThat(page.texts("//p[@class='comment']")).containsExactly(hostile, hostile);
        assertThat(page.texts("//article//code")).filteredOn(hostile::equals).hasSizeGreaterThanOrEqualTo(6);
        assertThat(page.texts("//ol/li")).containsExactly(hostile, "ok");
    }

    @Test
    void charactersThatNoPageCanHoldAreReplaced() throws Exception {
        PageDocument page =
                PageDocument.ofLamps("enum public.mood labels=[\"\\u{1}a\\u{ffff}\\u{d800}\\n\\u{9}é😀\" ok]");

        assertThat(page.texts("//ol/li")).startsWith("\uFFFDa\uFFFD\uFFFD\n\té😀");
    }

    @Test
    void foreignKeyIsALinkInBothDirections() throws Exception {
        PageDocument page = PageDocument.of(PageDocument.lock(PageDocument.SHOP));

        assertThat(page.elements("//article[@id='table.public.orders']//tr//a"))
                .extracting(link -> link.getTextContent() + " -> " + link.getAttribute("href"))
                .contains("FK -> #table.public.customers", "public.customers -> #table.public.customers");
        assertThat(page.elements("//article[@id='table.public.customers']//li/a"))
                .extracting(link -> link.getTextContent() + " -> " + link.getAttribute("href"))
                .containsExactly("orders(customer_id) -> #foreign-key.public.orders.orders_customer");
    }

    @Test
    void typeIsALinkInBothDirections() throws Exception {
        PageDocument page = PageDocument.of(PageDocument.lock(PageDocument.EVERYTHING));

        assertThat(page.elements("//tr[@id='column.shop.products.moods']//a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("#enum.shop.mood");
        assertThat(page.texts("//article[@id='enum.shop.mood']//li/a"))
                .containsExactly("products.mood", "products.moods", "summary.mood");
    }

    @Test
    void partitionsAreListedAtTheirTable() throws Exception {
        PageDocument page = PageDocument.of(PageDocument.lock(PageDocument.EVERYTHING));

        assertThat(page.texts("//article[@id='table.shop.events']//li/a"))
                .containsExactly("events_2026", "events_other");
    }

    @Test
    void pictureHasEachTableOnceButNoPartition() throws Exception {
        PageDocument page = PageDocument.of(PageDocument.lock(PageDocument.EVERYTHING));

        assertThat(page.texts("//*[name()='svg']//text[@class='name']"))
                .containsExactlyInAnyOrder(
                        "Other \"Schema\".Cache.d",
                        "shop.animals",
                        "shop.dogs",
                        "shop.events",
                        "shop.orders",
                        "shop.products",
                        "shop.reading_notes",
                        "shop.readings",
                        "shop.remote",
                        "shop.typed");
    }

    @Test
    void tablesThatAreTooManyForOnePictureHaveOneEachWithTheirNeighbours() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            lines.add("table public.bulbs_%d".formatted(number));
            lines.add("column public.bulbs_%d.lamp type=integer".formatted(number));
            if (number < 2) {
                lines.add(
                        "foreign-key public.bulbs_%d.lamp definition=\"FOREIGN KEY (lamp) REFERENCES public.lamps(id)\""
                                .formatted(number));
            }
        }

        PageDocument page = PageDocument.ofLamps(lines.toArray(String[]::new));

        assertThat(page.texts("//section[@id='picture']/p"))
                .element(0)
                .asString()
                .contains("(61)");
        assertThat(page.elements("//*[name()='svg']"))
                .extracting(picture -> picture.getAttribute("aria-label"))
                .containsExactly("Foreign keys of bulbs_0", "Foreign keys of bulbs_1", "Foreign keys of lamps");
        assertThat(page.texts("//article[@id='table.public.bulbs_1']//text[@class='name']"))
                .containsExactly("bulbs_1", "lamps");
    }

    @Test
    void lockOfAnEmptyDatabaseIsAPageToo() throws Exception {
        PageDocument page = PageDocument.of(
                SchemaLock.parse("pgseam.lock 1 schemas=[public shop] without=history\nschema public\n"));

        assertThat(page.texts("//h1")).containsExactly("Schemas public, shop");
        assertThat(page.texts("//section[@id='picture']/p")).containsExactly("There are no tables.");
    }

    @Test
    void headingsAreAnOutlineWithoutGaps() throws Exception {
        PageDocument page = PageDocument.of(PageDocument.lock(PageDocument.EVERYTHING));

        int above = 0;
        for (Element heading : page.elements("//h1 | //h2 | //h3 | //h4")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).isLessThanOrEqualTo(above + 1);
            above = level;
        }
    }

    /** The values of an entry's attributes and its own name, as far as they are shown word by word. */
    private static List<String> shown(Entry entry) {
        List<String> words =
                new ArrayList<>(List.of(entry.name().get(entry.name().size() - 1)));
        entry.attributes().values().forEach(words::addAll);
        return words.stream().map(word -> word.replace('-', ' ')).toList();
    }

    private static String hash(List<String> text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.get(0).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
