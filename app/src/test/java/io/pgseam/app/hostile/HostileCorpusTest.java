package io.pgseam.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostileCorpusTest {
    private static final int LEAST = 1_000;

    @Test
    void thereAreAThousandTextsAllDifferentAndMostMarked() {
        List<String> texts = HostileCorpus.all().stream().map(Hostile::text).toList();

        assertThat(new HashSet<>(texts)).hasSameSizeAs(texts).hasSizeGreaterThan(LEAST);
        assertThat(texts.stream()
                        .filter(text -> text.contains(HostileCorpus.MARK))
                        .count())
                .isGreaterThan(LEAST * 6 / 10);
    }

    @Test
    void eachFamilyStandsAloneBeforeTheMarkBehindItAndAroundIt() {
        Map<String, List<Hostile>> families =
                HostileCorpus.all().stream().collect(Collectors.groupingBy(Hostile::family));

        assertThat(families).hasSizeGreaterThan(24);
        families.keySet().removeIf(family -> family.startsWith("mixed"));
        assertThat(families.values())
                .allSatisfy(family -> assertThat(family)
                        .anyMatch(hostile -> !hostile.text().contains(HostileCorpus.MARK))
                        .anyMatch(hostile -> hostile.text().startsWith(HostileCorpus.MARK))
                        .anyMatch(hostile -> hostile.text().endsWith(HostileCorpus.MARK))
                        .anyMatch(hostile -> !hostile.text().startsWith(HostileCorpus.MARK)
                                && !hostile.text().endsWith(HostileCorpus.MARK)));
        assertThat(HostileCorpus.all().stream().filter(hostile -> !hostile.isStorable()))
                .extracting(Hostile::family)
                .contains("nul", "lone surrogate");
    }

    @Test
    void aSampleHasAllFamilies() {
        assertThat(HostileCorpus.sample(50)).extracting(Hostile::family).contains("sql", "terminal", "long", "nul");
    }
}
