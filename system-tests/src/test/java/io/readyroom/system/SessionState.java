package io.readyroom.system;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** All that a session's owner can read of it, but for the time of reading: equal before and after when nothing changed. */
record SessionState(JsonNode session, List<JsonNode> questions) {

    static SessionState of(Sitting sitting) {
        ObjectNode session = sitting.state().deepCopy();
        session.remove("serverTime");
        return new SessionState(session, sitting.questions());
    }
}
