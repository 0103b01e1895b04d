package io.pgseam.app.cli;

import io.pgseam.app.orders.Basket;
import io.pgseam.schema.ProductsId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code PRODUCT=QUANTITY}, or a product alone for one piece of it. */
final class ItemConverter implements ITypeConverter<Basket.Item> {
    private static final Pattern FORM = Pattern.compile(
            "(?<product>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:=(?<quantity>[1-9][0-9]{0,8}))?");

    @Override
    public Basket.Item convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException("found " + text
                    + ", expected a product's id, and where more than one piece is wanted = and the number");
        }
        String quantity = form.group("quantity");
        return new Basket.Item(
                new ProductsId(UUID.fromString(form.group("product"))),
                quantity == null ? 1 : Integer.parseInt(quantity));
    }
}
