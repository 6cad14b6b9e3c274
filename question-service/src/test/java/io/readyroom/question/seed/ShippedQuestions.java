package io.readyroom.question.seed;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bankfiles.Bank;

/** The questions of the shipped banks, for tests of other packages. Read once: there are hundreds of files. */
public final class ShippedQuestions {

    private ShippedQuestions() {
    }

    /** Of one exam, all pools, in the order of their files. */
    public static List<AuthoredQuestion> of(String exam) {
        return bank(exam).questions();
    }

    /** All that is shipped for an exam. */
    public static Bank bank(String exam) {
        return FilesMother.content().banks().stream().filter(bank -> bank.exam().equals(exam)).findFirst().orElseThrow();
    }

    /** Codes of the exams that have a bank. */
    public static List<String> exams() {
        return FilesMother.content().banks().stream().map(Bank::exam).toList();
    }
}
