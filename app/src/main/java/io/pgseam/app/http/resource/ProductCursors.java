package io.pgseam.app.http.resource;

import io.pgseam.app.catalogue.ProductCursor;
import io.pgseam.app.http.route.RefusedTextException;
import io.pgseam.app.http.route.ValueType;
import io.pgseam.app.http.schema.Keywords;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list of products as text, which means nothing to others: base64url of price and id. */
final class ProductCursors {
    static final ValueType<ProductCursor> TYPE =
            new ValueType<>(Keywords.pattern("^[A-Za-z0-9_-]{1,100}$"), ProductCursors::read);

    private static final Pattern FORM = Pattern.compile("(?<price>[0-9]{1,8}[.][0-9]{2}):(?<id>[0-9a-f-]{36})");

    private ProductCursors() {}

    static String text(ProductCursor cursor) {
        String text = cursor.price().toPlainString() + ":" + cursor.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static ProductCursor read(String text) {
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (form.matches()) {
                return new ProductCursor(
                        new BigDecimal(form.group("price")), new ProductsId(UUID.fromString(form.group("id"))));
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new RefusedTextException("expected the \"next\" of an earlier page");
    }
}
