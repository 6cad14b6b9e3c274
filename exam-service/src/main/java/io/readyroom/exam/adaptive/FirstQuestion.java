package io.readyroom.exam.adaptive;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.scoring.DiagnosticSoFar;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Begins adaptive sessions. */
@Singleton
public class FirstQuestion {

    private static final String FALLBACK_LANGUAGE = "en";

    private final QuestionDraw questions;

    FirstQuestion(QuestionDraw questions) {
        this.questions = questions;
    }

    /**
     * What a session starts with.
     *
     * @param form of one slot
     * @param calibration that its questions will be chosen by
     */
    public record Begun(Form form, int calibration) {
    }

    /**
     * The first question, in English where there is none in the language that is asked for. Fails with
     * {@code form-not-available} when there is none at all, and with a problem that may be retried when a neighbour is away.
     *
     * @param language as the client names it
     * @param seed of the session, a decimal long
     */
    public Uni<Begun> draw(String exam, String language, List<String> supportedTypes, String seed, PackedIds seen) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        DiagnosticSoFar none = DiagnosticSoFar.none(exam, wanted, supportedTypes, seed);
        return questions.draw(none, seen)
                .chain(draw -> draw instanceof Draw.End && !wanted.equals(FALLBACK_LANGUAGE)
                        ? questions.draw(none.in(FALLBACK_LANGUAGE), seen)
                        : Uni.createFrom().item(draw))
                .map(draw -> begun(exam, draw));
    }

    private static Begun begun(String exam, Draw draw) {
        if (draw instanceof Draw.Slot slot) {
            return new Begun(slot.form(), slot.calibration());
        }
        throw ProblemException.of(ExamProblem.FORM_NOT_AVAILABLE,
                "There is no question of " + exam + " for a diagnostic that this client can show.");
    }
}
