package io.readyroom.question.authoring;

import java.util.List;
import java.util.UUID;

/**
 * What one version says otherwise than another.
 *
 * @param from and {@code to} are numbers of versions
 * @param fromStimulusId and {@code toStimulusId} are the texts that they show; where they differ, so does the text
 */
record DiffResponse(int from, int to, UUID fromStimulusId, UUID toStimulusId, List<DocumentDiff.Difference> differences) {
}
