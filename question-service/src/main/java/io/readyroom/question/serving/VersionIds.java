package io.readyroom.question.serving;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** The {@code ids} parameter of a batch read. */
final class VersionIds {

    private static final int MOST = 200;

    private VersionIds() {
    }

    /** Distinct ids in the order asked for. */
    static List<UUID> parse(String ids) {
        try {
            List<UUID> parsed = ids == null ? List.of()
                    : Stream.of(ids.split(",", -1)).map(UUID::fromString).distinct().toList();
            if (!parsed.isEmpty() && parsed.size() <= MOST) {
                return parsed;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    static ProblemException unknown(List<UUID> missing) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no published question version with this id: "
                + missing.get(0));
    }

    private static ProblemException invalid(Throwable cause) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "Ids of question versions are needed.", cause)
                .withError("ids", "between 1 and " + MOST + " ids, separated by commas");
    }
}
