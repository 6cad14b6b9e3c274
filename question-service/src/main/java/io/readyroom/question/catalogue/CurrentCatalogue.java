package io.readyroom.question.catalogue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** The catalogue that this replica serves from; another one takes its place when the content has changed. */
@Singleton
public class CurrentCatalogue {

    private final AtomicReference<Catalogue> current = new AtomicReference<>();

    public void replace(Catalogue catalogue) {
        current.set(catalogue);
    }

    /** The catalogue; a 503 while the first one is still being loaded. */
    public Catalogue get() {
        return Optional.ofNullable(current.get())
                .orElseThrow(() -> ProblemException.of(CommonProblem.UNAVAILABLE, "The catalogue is being loaded."));
    }

    /** An exam of it, or the problem {@code not-found}. */
    public Exam require(String code) {
        return get().exam(code)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no exam with this code."));
    }
}
