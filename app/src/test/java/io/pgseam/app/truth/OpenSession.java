package io.pgseam.app.truth;

import io.pgseam.app.users.SessionRepository;
import io.pgseam.app.users.UserId;
import java.time.Duration;

/** The only session of a user; its id is made by the server. */
record OpenSession(UserId user) implements Operation {
    @Override
    public Answer perform(Access shop) {
        return new Answer.SessionOpened(new SessionRepository(shop.context())
                .open(user, Duration.ofDays(1))
                .id());
    }
}
