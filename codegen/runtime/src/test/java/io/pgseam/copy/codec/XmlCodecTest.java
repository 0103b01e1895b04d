package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.util.List;
import org.jooq.XML;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class XmlCodecTest {

    private static final Exchange<XML> DOCUMENTS = Exchange.of("xml", SQLDataType.XML);

    @Test
    void valuesAreKept() {
        DOCUMENTS.keeps(XML.xml("<a b=\"1\">größe 😀</a>"), XML.xml("text &amp; <b/>"), XML.xml(""));
    }

    @Test
    void declarationIsReadAsSelectReadsIt() {
        assertThat(DOCUMENTS.exchanged(List.of(XML.xml("<?xml version='1.0' encoding='utf-8'?><a>é</a>"))))
                .containsExactly(XML.xml("<a>é</a>"));
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> DOCUMENTS
                        .codec()
                        .encode(XML.xml("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>é</a>"), new WireBuffer()))
                .withMessage("the XML declares another encoding than UTF-8");
    }
}
