/** The shop's values as JSON. Imports the generated schema alone. Begin at {@link io.pgseam.app.json.Json}. */
@NullMarked
package io.pgseam.app.json;

import org.jspecify.annotations.NullMarked;
