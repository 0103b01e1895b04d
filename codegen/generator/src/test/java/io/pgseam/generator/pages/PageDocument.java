package io.pgseam.generator.pages;

import io.pgseam.lock.SchemaLock;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page as the JDK's XML parser reads it. */
record PageDocument(Document document) {
    static final Path SHOP = Path.of("../schema/schema.lock");
    static final Path EVERYTHING = Path.of("../runtime/src/test/resources/io/pgseam/lock/everything.lock");

    static SchemaLock lock(Path file) throws Exception {
        return SchemaLock.parse(Files.readString(file));
    }

    static PageDocument of(SchemaLock lock) throws Exception {
        InputSource page = new InputSource(new StringReader(SchemaPage.of(lock)));
        return new PageDocument(
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page));
    }

    /** Of a lock with these lines below a table {@code public.lamps}. */
    static PageDocument ofLamps(String... lines) throws Exception {
        return of(lamps(lines));
    }

    static SchemaLock lamps(String... lines) {
        return SchemaLock.parse("""
                pgseam.lock 1 schemas=public without=flyway_schema_history
                schema public
                table public.lamps
                column public.lamps.id type=integer not-null
                primary-key public.lamps.lamps_pkey definition="PRIMARY KEY (id)"
                """ + String.join("\n", lines));
    }

    List<Element> elements(String xpath) throws Exception {
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    List<String> texts(String xpath) throws Exception {
        return elements(xpath).stream().map(Element::getTextContent).toList();
    }

    List<String> attributes(String name) throws Exception {
        return elements("//*[@" + name + "]").stream()
                .map(element -> element.getAttribute(name))
                .toList();
    }
}
