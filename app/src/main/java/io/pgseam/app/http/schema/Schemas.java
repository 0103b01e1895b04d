package io.pgseam.app.http.schema;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.pgseam.types.TypedId;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON Schemas of records, as {@link io.pgseam.app.json.Json} writes them: all properties are there, those of optionals may be null. */
final class Schemas {
    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    /** Returns a schema of the draft 2020-12 without references; the caller's own. */
    static ObjectNode of(Class<?> type) {
        return GENERATOR.generateSchema(type);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.INLINE_ALL_SCHEMAS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields().withRequiredCheck(field -> true);
        // As the records have them.
        config.forTypesInGeneral().withPropertySorter((one, other) -> 0);
        config.forTypesInGeneral().withCustomDefinitionProvider(Schemas::own);
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition own(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (type.getErasedType() == JSONB.class) {
            return inline(schema);
        }
        return TypedId.class.isAssignableFrom(type.getErasedType())
                ? inline(schema.put("type", "string").put("format", "uuid"))
                : null;
    }

    /** Nothing else is said of it, such as which properties an object has. */
    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.EXCLUDING_ATTRIBUTES);
    }
}
