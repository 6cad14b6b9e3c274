package io.readyroom.question.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** The pools that this replica draws from, by exam; others take their place when the bank has changed. */
@Singleton
public class CurrentPools {

    private final AtomicReference<Map<String, QuestionPools>> current = new AtomicReference<>();

    public void replace(Map<String, QuestionPools> pools) {
        current.set(Map.copyOf(pools));
    }

    /** The pools of an exam, empty ones where it has no questions; a 503 while the first ones are still being loaded. */
    QuestionPools of(String exam) {
        return Optional.ofNullable(current.get())
                .orElseThrow(() -> ProblemException.of(CommonProblem.UNAVAILABLE, "The question pools are being loaded."))
                .getOrDefault(exam, QuestionPools.EMPTY);
    }
}
