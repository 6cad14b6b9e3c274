package io.readyroom.question.changeset;

/**
 * What became of a step. That a change set is outdated is a step of its own, which is stored; the client is refused afterwards.
 *
 * @param set as it is now
 */
record Outcome(ChangeSetResponse set, OutdatedReport outdated) {

    static Outcome done(ChangeSetResponse set) {
        return new Outcome(set, OutdatedReport.NOTHING);
    }

    ChangeSetResponse orProblem() {
        if (!outdated.isEmpty()) {
            throw outdated.toProblem();
        }
        return set;
    }
}
