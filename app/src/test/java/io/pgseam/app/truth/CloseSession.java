package io.pgseam.app.truth;

import io.pgseam.app.users.SessionRepository;
import io.pgseam.app.users.UserId;
import io.pgseam.schema.SessionsId;

record CloseSession(UserId user, SessionsId id) implements Operation {
    @Override
    public Answer perform(Access shop) {
        return new SessionRepository(shop.context())
                .delete(user, id)
                .<Answer>map(closed -> new Answer.Done())
                .orElseGet(() -> new Answer.Refused("no such session"));
    }
}
