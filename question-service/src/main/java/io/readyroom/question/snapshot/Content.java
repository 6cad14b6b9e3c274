package io.readyroom.question.snapshot;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.form.BlueprintVersion;
import io.readyroom.question.form.QuestionPools;

/**
 * What was loaded of one revision of the content, placed by the outlines of one day. Immutable.
 *
 * @param catalogue null before the first load
 * @param exams by code
 * @param blueprints that are in use
 */
record Content(long revision, LocalDate day, Catalogue catalogue, Map<String, ExamContent> exams,
        List<BlueprintVersion> blueprints) {

    static final Content NOTHING = new Content(-1, LocalDate.MIN, null, Map.of(), List.of());

    boolean isLoaded() {
        return catalogue != null;
    }

    /** Whether it is that of a revision and a day: the day alone may put another outline in force. */
    boolean isOf(long otherRevision, LocalDate otherDay) {
        return revision == otherRevision && day.equals(otherDay);
    }

    /** Of the exams that have questions. */
    Map<String, QuestionPools> pools() {
        Map<String, QuestionPools> pools = new HashMap<>();
        exams.forEach((code, exam) -> {
            if (!exam.questions().isEmpty()) {
                pools.put(code, exam.pools());
            }
        });
        return pools;
    }

    int questionCount() {
        return exams.values().stream().mapToInt(exam -> exam.questions().size()).sum();
    }
}
