package io.pgseam.generator.constraints;

import io.pgseam.constraints.ConstraintKind;
import io.pgseam.generator.constraints.ConstraintEnum.OwnedConstants;
import io.pgseam.generator.constraints.LockedConstraints.Locked;
import io.pgseam.generator.sources.Identifiers;
import io.pgseam.generator.sources.JavaText;
import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.lock.SchemaLock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultCheckConstraintDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Generates the constraints of one schema; nothing where it has none. */
public final class ConstraintCatalogue {
    private final SchemaPackage target;
    private final LockedConstraints locked;
    private final LiveConstraints live;
    private final String interfaceName;
    private final String lookupName;

    private ConstraintCatalogue(SchemaPackage target, LockedConstraints locked, LiveConstraints live) {
        this.target = target;
        this.locked = locked;
        this.live = live;
        this.interfaceName = target.className(target.classOf(target.schema()) + "Constraint");
        this.lookupName = target.className("Constraints");
    }

    /**
     * Writes the classes.
     *
     * @param lock of the database that is generated from, to which {@code ctx} is connected
     */
    public static void generate(SchemaPackage target, SchemaLock lock, DSLContext ctx) {
        new ConstraintCatalogue(target, new LockedConstraints(lock), LiveConstraints.read(ctx)).write();
    }

    private void write() {
        List<ConstraintEnum> enums = new ArrayList<>();
        target.tables().stream()
                .sorted(Comparator.comparing(TableDefinition::getName))
                .map(this::ofTable)
                .filter(written -> written.constants().findAny().isPresent())
                .forEach(enums::add);
        ConstraintEnum domains = ofDomains();
        if (domains.constants().findAny().isPresent()) {
            enums.add(domains);
        }
        if (enums.isEmpty()) {
            return;
        }
        enums.forEach(written -> target.write(written.className(), out -> written.write(out, target, interfaceName)));
        target.write(interfaceName, out -> new ConstraintInterface(interfaceName, enums).write(out, title()));
        ConstraintLookup lookup = new ConstraintLookup(
                lookupName,
                interfaceName,
                enums,
                locked.partitioned(target.schema().getName()),
                live);
        target.write(lookupName, out -> lookup.write(out, title()));
    }

    private ConstraintEnum ofTable(TableDefinition table) {
        Owner owner = new Owner(target.schema().getName(), table.getName());
        Identifiers identifiers = new Identifiers();
        List<ConstraintConstant> constants = new ArrayList<>();
        locked.named(owner).forEach(constraint -> {
            List<ColumnDefinition> columns =
                    live.columns().getOrDefault(new ConstraintName(owner, constraint.name()), List.of()).stream()
                            .map(table::getColumn)
                            .filter(Objects::nonNull)
                            .toList();
            constants.add(constant(identifiers, table, constraint, columns));
        });
        for (String column : locked.notNullColumns(owner)) {
            ColumnDefinition generated = table.getColumn(column);
            if (generated != null) {
                constants.add(new ConstraintConstant(
                        identifiers.take(target.identifierOf(generated) + "_NOT_NULL"),
                        ConstraintKind.NOT_NULL,
                        column,
                        List.of(generated),
                        column + " NOT NULL"));
            }
        }
        return new ConstraintEnum(
                target.className(target.classOf(table) + "Constraint"),
                "<code>" + JavaText.javadoc(table.getQualifiedName()) + "</code>",
                List.of(new OwnedConstants(owner, constants)));
    }

    private ConstraintEnum ofDomains() {
        Identifiers identifiers = new Identifiers();
        List<OwnedConstants> groups = locked.domains(target.schema().getName()).stream()
                .map(domain -> new OwnedConstants(
                        domain,
                        locked.ofDomain(domain).stream()
                                .map(constraint -> constant(identifiers, null, constraint, List.of()))
                                .toList()))
                .toList();
        return new ConstraintEnum(target.className("DomainConstraint"), "the domains in " + title(), groups);
    }

    private ConstraintConstant constant(
            Identifiers identifiers,
            @Nullable TableDefinition table,
            Locked constraint,
            List<ColumnDefinition> columns) {
        boolean isNamed = constraint.kind() != ConstraintKind.NOT_NULL;
        String name = isNamed ? constraint.name() : constraint.name() + "_not_null";
        return new ConstraintConstant(
                identifiers.take(
                        target.identifierOf(new DefaultCheckConstraintDefinition(target.schema(), table, name, ""))),
                constraint.kind(),
                constraint.name(),
                columns,
                constraint.description());
    }

    private String title() {
        SchemaDefinition schema = target.schema();
        return "the schema <code>" + JavaText.javadoc(schema.getName()) + "</code>";
    }
}
