package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.XML;

/**
 * Encodes and decodes {@code xml} for binary COPY.
 *
 * <p>Shape: the text in UTF-8. A declaration that names another encoding is refused, because the server would take the bytes
 * for that encoding. The server reports what is not XML. Stateless and thread-safe.
 */
final class XmlCodec implements Codec<XML> {

    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    @Override
    public int oid() {
        return 142;
    }

    /** @throws EncodingException if the text declares another encoding than UTF-8 */
    @Override
    public void encode(XML value, WireBuffer out) {
        String text = value.data();
        Matcher declaration = DECLARED_ENCODING.matcher(text);
        if (declaration.lookingAt() && !declaration.group(1).equalsIgnoreCase("UTF-8")) {
            throw new EncodingException("the XML declares another encoding than UTF-8");
        }
        out.utf8(text);
    }

    @Override
    public XML decode(WireReader in) {
        return XML.xml(in.utf8());
    }
}
