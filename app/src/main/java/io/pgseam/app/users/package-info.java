/**
 * People: customers and their e-mail addresses, users' preferences and sessions.
 *
 * <p>Imports {@code tx} and the generated schema. Begin reading at {@link io.pgseam.app.users.CustomerRepository}.
 */
@NullMarked
package io.pgseam.app.users;

import org.jspecify.annotations.NullMarked;
