package io.readyroom.question.form;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.ModePolicy;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * What a form is for.
 *
 * @param outline in force
 */
record Sitting(Exam exam, OutlineVersion outline, Mode mode, ModePolicy policy) {

    static Sitting of(Catalogue catalogue, Exam exam, OutlineVersion outline, Mode mode) {
        return new Sitting(exam, outline, mode, catalogue.policy(exam).modes().get(mode));
    }
}
