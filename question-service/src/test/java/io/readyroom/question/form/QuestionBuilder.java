package io.readyroom.question.form;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.QuestionType;

/** A question with all that rules of blueprints look at; what isn't said is plain. */
final class QuestionBuilder {

    private final int number;
    private String domain = "plan";
    private QuestionType type = QuestionType.SINGLE_CHOICE;
    private String pool = "reserve";
    private String language = "en";
    private String difficulty = "medium";
    private int points = 1;
    private UUID stimulus;
    private String stimulusKind;
    private boolean pilot;
    private List<String> enemies = List.of();
    private List<String> siblings = List.of();

    private QuestionBuilder(int number) {
        this.number = number;
    }

    static QuestionBuilder question(int number) {
        return new QuestionBuilder(number);
    }

    QuestionBuilder domain(String value) {
        domain = value;
        return this;
    }

    QuestionBuilder type(QuestionType value) {
        type = value;
        return this;
    }

    QuestionBuilder pool(String value) {
        pool = value;
        return this;
    }

    QuestionBuilder language(String value) {
        language = value;
        return this;
    }

    QuestionBuilder difficulty(String value) {
        difficulty = value;
        return this;
    }

    QuestionBuilder points(int value) {
        points = value;
        return this;
    }

    QuestionBuilder caseStudy(int value) {
        stimulus = new UUID(9, value);
        stimulusKind = PublishedQuestion.CASE_STUDY;
        return this;
    }

    QuestionBuilder series(int value) {
        stimulus = new UUID(8, value);
        stimulusKind = PublishedQuestion.SERIES;
        return this;
    }

    QuestionBuilder pilot() {
        pilot = true;
        return this;
    }

    /** Numbers of other questions. Said on this side only. */
    QuestionBuilder enemies(List<Integer> numbers) {
        enemies = numbers.stream().map(QuestionMother::sourceId).toList();
        return this;
    }

    /** Numbers of other questions. Said on this side only. */
    QuestionBuilder siblings(List<Integer> numbers) {
        siblings = numbers.stream().map(QuestionMother::sourceId).toList();
        return this;
    }

    PublishedQuestion build() {
        return new PublishedQuestion(QuestionMother.id(number), new UUID(0x8000L, number), QuestionMother.sourceId(number),
                "ai-102", type, pool, language, difficulty, points, stimulus, domain, List.of(domain + ".group.1"), enemies,
                siblings, QuestionMother.shape(type), stimulusKind, pilot);
    }
}
