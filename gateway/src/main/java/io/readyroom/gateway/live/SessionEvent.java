package io.readyroom.gateway.live;

/** What an event stream carries. */
sealed interface SessionEvent {

    /** The event's name on the wire. */
    String name();

    /** Its data. */
    Object data();

    /** The stream is open; a comment on the wire, which lets the client see the answer's head at once. */
    record Opened() implements SessionEvent {

        @Override
        public String name() {
            return "";
        }

        @Override
        public Object data() {
            return "";
        }
    }

    /** How long there is; sent on connect, and whenever it changes. */
    record Deadline(SessionClock data) implements SessionEvent {

        @Override
        public String name() {
            return "deadline";
        }
    }

    /** The result can be read. */
    record Result(ResultReady data) implements SessionEvent {

        @Override
        public String name() {
            return "result";
        }
    }
}
