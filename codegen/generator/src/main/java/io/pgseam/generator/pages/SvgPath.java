package io.pgseam.generator.pages;

/** The {@code d} of an SVG path, with the same digits in every locale. */
final class SvgPath {
    private final StringBuilder data = new StringBuilder();

    /** Adds a command by its letter, as SVG names them. */
    SvgPath add(char command, int... numbers) {
        data.append(command);
        for (int index = 0; index < numbers.length; index++) {
            data.append(index == 0 ? "" : " ").append(numbers[index]);
        }
        return this;
    }

    Element element() {
        return Element.of("path").with("d", data.toString());
    }
}
