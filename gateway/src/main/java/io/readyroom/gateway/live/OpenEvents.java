package io.readyroom.gateway.live;

import java.time.Clock;
import java.time.Duration;

import io.readyroom.gateway.exam.SessionState;
import io.smallrye.mutiny.Multi;

/**
 * Events whose reader was let in.
 *
 * @param now what is told first
 * @param listener for what comes later; closed with the stream
 * @param clock exam-service's, as far as this one's distance to it is known
 */
record OpenEvents(SessionNow now, SessionListeners.Listener listener, Clock clock) {

    /** What was just read tells how far the two clocks are apart. */
    static OpenEvents of(SessionNow now, SessionListeners.Listener listener, Clock clock) {
        return new OpenEvents(now, listener, now.session().map(SessionState::serverTime)
                .map(told -> Clock.offset(clock, Duration.between(clock.instant(), told))).orElse(clock));
    }

    /** The current state, then what happens. */
    Multi<SessionEvent> events() {
        return Multi.createBy().concatenating().streams(current(), listener.news().map(this::event))
                .onTermination().invoke(listener::close);
    }

    private Multi<SessionEvent> current() {
        Multi<SessionEvent> opened = Multi.createFrom().item(new SessionEvent.Opened());
        return Multi.createBy().concatenating().streams(opened,
                Multi.createFrom().items(now.session().stream()
                        .map(state -> new SessionEvent.Deadline(new SessionClock(state.deadlineAt(), state.serverTime())))),
                Multi.createFrom().items(now.result().stream().map(SessionEvent.Result::new)));
    }

    /** The time of the event itself may be old: after a lost broker, by minutes. */
    private SessionEvent event(SessionNews news) {
        return news instanceof DeadlineChanged changed
                ? new SessionEvent.Deadline(new SessionClock(changed.deadlineAt(), clock.instant()))
                : new SessionEvent.Result((ResultReady) news);
    }
}
