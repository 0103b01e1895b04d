package io.pgseam.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    private final String svg = new Chart(List.of(SampleResults.of("copy-in", ""))).text();

    @Test
    void labelsEachBarWithItsNameAndItsRate() throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList texts = document.getElementsByTagName("text");
        assertThat(texts.item(0).getTextContent()).isEqualTo("Rows loaded in a second, 10 rows");
        assertThat(texts.item(1).getTextContent()).isEqualTo("slow <&> \"quoted\"");
        assertThat(texts.item(2).getTextContent()).isEqualTo("250 (1.00x)");
        assertThat(texts.item(4).getTextContent()).isEqualTo("1,000 (4.00x)");
        NodeList bars = document.getElementsByTagName("rect");
        assertThat(width(bars, 0) * 4).isEqualTo(width(bars, 1)).isEqualTo(2 * width(bars, 2));
    }

    @Test
    void hasColoursForLightAndDark() {
        assertThat(svg).contains("@media (prefers-color-scheme: dark)");
    }

    private static int width(NodeList bars, int number) {
        return Integer.parseInt(((Element) bars.item(number)).getAttribute("width"));
    }
}
