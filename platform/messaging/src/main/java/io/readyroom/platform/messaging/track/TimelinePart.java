package io.readyroom.platform.messaging.track;

import java.time.Instant;
import java.util.List;

/**
 * What one service tells.
 *
 * @param readAt by its database's clock
 * @param entries in no order
 * @param notes what can't be told any more, and why
 */
public record TimelinePart(String service, Instant readAt, List<TimelineEntry> entries, List<String> notes) {
}
