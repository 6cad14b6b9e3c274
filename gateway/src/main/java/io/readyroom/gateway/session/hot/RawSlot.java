package io.readyroom.gateway.session.hot;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a page says of a slot.
 *
 * @param orders ids in display order, by list as {@link io.readyroom.gateway.question.RenderedQuestion} names them
 * @param response null when there is none
 */
record RawSlot(int position, UUID questionVersionId, String type, int maxPoints, Map<String, List<String>> orders,
        Response response, int revision, boolean flagged, boolean locked, Integer section) {

    /** Where in exam-service's answer the response stands, from {@code start} to before {@code end}. */
    record Response(int start, int end) {
    }
}
