package io.pgseam.generator;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.meta.Database;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.TypedElementDefinition;
import org.jooq.meta.UDTDefinition;

/** Everything that has a type and becomes a class or a member of one. */
final class TypedElements {
    private TypedElements() {}

    /** The columns, attributes, domains, parameters and results in all schemas that are generated. */
    static Stream<TypedElementDefinition<?>> in(Database database) {
        return database.getSchemata().stream()
                .<List<? extends TypedElementDefinition<?>>>flatMap(schema -> lists(database, schema))
                .flatMap(List::stream);
    }

    private static Stream<List<? extends TypedElementDefinition<?>>> lists(Database database, SchemaDefinition schema) {
        List<TableDefinition> tables = database.getTables(schema);
        List<RoutineDefinition> routines = database.getRoutines(schema);
        return Stream.<Stream<List<? extends TypedElementDefinition<?>>>>of(
                        tables.stream().map(TableDefinition::getColumns),
                        tables.stream().map(TableDefinition::getParameters),
                        database.getUDTs(schema).stream().map(UDTDefinition::getAttributes),
                        Stream.of(database.getDomains(schema)),
                        routines.stream().map(RoutineDefinition::getAllParameters),
                        routines.stream()
                                .map(routine -> Stream.ofNullable(routine.getReturnValue())
                                        .toList()))
                .flatMap(list -> list);
    }
}
