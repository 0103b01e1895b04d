package io.pgseam.generator;

import java.util.List;

/** Columns, attributes or parameters would come out as {@code Object}, so no classes were generated. The message is one line. */
public final class UnknownTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> elements;

    /** @param elements each with its path and type, such as {@code public.lamps.socket (other.socket)} */
    UnknownTypeException(List<String> elements) {
        super("No Java type for " + String.join(", ", elements)
                + ". No classes were generated. Add the type's schema to"
                + " <schemata>, give it a <forcedType>, or <exclude> what has it.");
        this.elements = List.copyOf(elements);
    }

    /** What has an unknown type, sorted, each with its path and type. */
    public List<String> elements() {
        return elements;
    }
}
