package io.readyroom.gateway.live;

import io.smallrye.mutiny.Multi;

/**
 * Events whose reader was let in.
 *
 * @param now what is told first
 * @param listener for what comes later; closed with the stream
 */
record OpenEvents(SessionNow now, ResultListeners.Listener listener) {

    /** The current state, then what becomes ready. */
    Multi<SessionEvent> events() {
        return Multi.createBy().concatenating().streams(current(), listener.results().map(SessionEvent.Result::new))
                .onTermination().invoke(listener::close);
    }

    private Multi<SessionEvent> current() {
        Multi<SessionEvent> opened = Multi.createFrom().item(new SessionEvent.Opened());
        return Multi.createBy().concatenating().streams(opened,
                Multi.createFrom().items(now.session().stream()
                        .map(state -> new SessionEvent.Deadline(new SessionClock(state.deadlineAt(), state.serverTime())))),
                Multi.createFrom().items(now.result().stream().map(SessionEvent.Result::new)));
    }
}
