package io.readyroom.question.interchange.job;

import java.util.List;

/**
 * What is exported.
 *
 * @param versions {@code current}: what is published; {@code open}: what is being written or reviewed; {@code newest}: the open
 *        version where there is one, else the published one
 * @param terms that all hold, as {@code question_search} has them
 */
record ExportSettings(String versions, List<String> terms) {

    static final String CURRENT = "current";
    static final String OPEN = "open";
}
