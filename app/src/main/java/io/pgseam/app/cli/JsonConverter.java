package io.pgseam.app.cli;

import io.pgseam.app.json.Json;
import org.jooq.JSONB;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.core.JacksonException;

/** Reads JSON. */
final class JsonConverter implements ITypeConverter<JSONB> {
    @Override
    public JSONB convert(String text) {
        try {
            return Json.mapper().readValue(text, JSONB.class);
        } catch (JacksonException e) {
            throw new TypeConversionException("found " + text + ", expected JSON such as {\"architecture\": \"all\"}");
        }
    }
}
