package io.readyroom.question.seed;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;

/** The questions of the shipped banks, for tests of other packages. */
public final class ShippedQuestions {

    private ShippedQuestions() {
    }

    /** Of one exam, all pools, in the order of their files. */
    public static List<AuthoredQuestion> of(String exam) {
        return FilesMother.content().banks().stream().filter(bank -> bank.exam().equals(exam))
                .flatMap(bank -> bank.questions().stream()).toList();
    }

    /** Codes of the exams that have a bank. */
    public static List<String> exams() {
        return FilesMother.content().banks().stream().map(bank -> bank.exam()).toList();
    }
}
