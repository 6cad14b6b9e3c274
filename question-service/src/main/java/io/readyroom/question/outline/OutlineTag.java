package io.readyroom.question.outline;

import io.readyroom.platform.web.EditTag;
import io.readyroom.question.content.ContentJson;

/**
 * The ETag of an outline or a map. They have no counter, because files change them, too: the number is the beginning of a hash
 * of
 * what they say.
 */
final class OutlineTag {

    /** Fifty-six bits: less than eighteen decimal digits. */
    private static final int DIGITS = 14;

    private OutlineTag() {
    }

    static EditTag of(Object outlineOrMap) {
        return new EditTag(Long.parseLong(ContentJson.hash(ContentJson.write(outlineOrMap)).substring(0, DIGITS), 16));
    }

    /** Checks {@code If-Match} against what is there. */
    static void require(String ifMatch, Object outlineOrMap) {
        EditTag.ifMatch(ifMatch).require(of(outlineOrMap).edit());
    }
}
