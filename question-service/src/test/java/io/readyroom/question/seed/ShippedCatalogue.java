package io.readyroom.question.seed;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.catalogue.CatalogueFacts;

/** The shipped catalogue, for tests of other packages. */
public final class ShippedCatalogue {

    private ShippedCatalogue() {
    }

    public static CatalogueFacts facts() {
        return FilesMother.read(FilesMother.shipped()).catalogue();
    }

    /** The objectives of every question in the bank of an exam. */
    public static List<List<String>> objectives(String exam) {
        return questions(exam).stream().map(AuthoredQuestion::objectives).toList();
    }

    /** Every question in the bank of an exam. */
    public static List<AuthoredQuestion> questions(String exam) {
        return FilesMother.read(FilesMother.shipped()).banks().stream().filter(bank -> bank.exam().equals(exam))
                .flatMap(bank -> bank.questions().stream()).toList();
    }
}
