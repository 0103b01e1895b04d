package io.pgseam.query;

import org.jooq.Converter;

/** A type of the application's own, for a text column. Its converter takes no text that is no code. */
record Code(String value) {

    static final Converter<String, Code> CONVERTER =
            Converter.ofNullable(String.class, Code.class, Code::new, Code::value);

    Code {
        if (!value.matches("[A-Z]\\d+")) {
            throw new IllegalArgumentException("no code: " + value);
        }
    }
}
