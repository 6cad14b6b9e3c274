package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Map;

/**
 * What of an item differs by its type.
 *
 * @param responses declarations of what a candidate answers, and what of it is right
 * @param body all of it, the stem first
 * @param points rules that add up the points
 * @param shows by the id of an explanation, when it is to be shown; an id that isn't here is shown with every answer
 */
record ItemParts(List<XmlElement> responses, List<XmlElement> body, List<XmlElement> points, Map<String, XmlElement> shows) {
}
