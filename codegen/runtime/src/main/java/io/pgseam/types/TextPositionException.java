package io.pgseam.types;

/** Text that is wrong from one character on. */
final class TextPositionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int index;

    TextPositionException(int index) {
        super("wrong from character " + (index + 1) + " on");
        this.index = index;
    }

    /** Returns the index of the first character that does not fit, from 0. */
    int index() {
        return index;
    }
}
