package io.readyroom.question.changeset;

import java.util.List;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.changeset.item.Outdated;

/**
 * What has changed under a change set.
 *
 * @param count of items that can't be published as they are
 * @param lostItsMap whether the map that questions are moved by is another one now, or gone
 * @param items the first of them
 */
record OutdatedReport(int count, boolean lostItsMap, List<Outdated.Item> items) {

    static final int SHOWN = 100;
    static final OutdatedReport NOTHING = new OutdatedReport(0, false, List.of());

    boolean isEmpty() {
        return count == 0 && !lostItsMap;
    }

    ProblemException toProblem() {
        String map = lostItsMap ? " The map between the outlines is another one now, or gone." : "";
        return ProblemException.of(QuestionProblem.CHANGE_SET_OUTDATED,
                "Nothing was published: " + count + " of its items no longer fit the bank." + map + " Rebase it.")
                .with("count", count).with("questions", items);
    }
}
