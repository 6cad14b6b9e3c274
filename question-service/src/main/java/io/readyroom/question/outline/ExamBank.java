package io.readyroom.question.outline;

import java.time.LocalDate;

import io.readyroom.question.catalogue.ExamStatus;

/**
 * An exam and how its bank stands.
 *
 * @param outline date of the one in force
 * @param nextOutline date of the next one, absent when none is to come
 * @param openChallenges disputes of keys that nobody has answered
 * @param openChangeSets that are neither published nor thrown away
 */
record ExamBank(String code, String title, ExamStatus status, LocalDate outline, LocalDate nextOutline, Questions questions,
        long openChallenges, long openChangeSets) {

    /** Questions by where their versions stand; one that is published and has a draft counts in both. */
    record Questions(long draft, long inReview, long published, long retired) {

        static final Questions NONE = new Questions(0, 0, 0, 0);
    }
}
