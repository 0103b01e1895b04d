package io.pgseam.app.catalogue;

import java.util.Locale;

/** What an import does with a product whose id the catalogue has already. */
public enum KnownProduct {
    /** Nothing of the file is kept. */
    FAIL,
    /** The product becomes what the file says. */
    UPDATE,
    /** The product stays as it is. */
    IGNORE;

    /** As people write it: in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
