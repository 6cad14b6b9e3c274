package io.readyroom.question.lint;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.key.AnswerKey;

/** Any number of questions of invented words. Each follows from its number, so that a run can be repeated. */
public final class GeneratedQuestions {

    private static final String[] ONSETS = { "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr" };
    private static final String[] VOWELS = { "a", "e", "i", "o", "u", "ei", "au" };

    private GeneratedQuestions() {
    }

    public static List<AuthoredQuestion> bank(int size) {
        return IntStream.range(0, size).mapToObj(GeneratedQuestions::one).toList();
    }

    /** A stem of some 60 words in sentences of 12, and four options of four words. */
    public static AuthoredQuestion one(int number) {
        SplittableRandom random = new SplittableRandom(number);
        String stem = IntStream.range(0, 5).mapToObj(i -> sentence(random, 12)).collect(joining(" "))
                + "\n\nWhich one fits?";
        List<Choice> options = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d")) {
            options.add(new Choice(id, words(random, 4)));
        }
        return question("g-%06d".formatted(number), stem, options, options.get(random.nextInt(4)).id());
    }

    /**
     * The same with one word in twenty replaced and the options turned round: what an author makes of a question in a hurry.
     */
    public static AuthoredQuestion nearCopy(AuthoredQuestion original, String sourceId) {
        SingleChoice content = (SingleChoice) original.content();
        SplittableRandom random = new SplittableRandom(sourceId.hashCode());
        List<String> words = new ArrayList<>(List.of(content.stem().split(" ", -1)));
        for (int i = 5; i < words.size(); i += 20) {
            words.set(i, word(random));
        }
        List<Choice> options = new ArrayList<>(content.options());
        Collections.reverse(options);
        return question(sourceId, String.join(" ", words), options, ((AnswerKey.Choice) original.key()).choice());
    }

    private static AuthoredQuestion question(String sourceId, String stem, List<Choice> options, String right) {
        String why = "It would be right if the other one were asked for.";
        Rationale rationale = new Rationale(Map.of("a", why, "b", why, "c", why, "d", why, Rationale.GENERAL, why),
                List.of(new Rationale.Reference("A page", "https://learn.microsoft.com/azure", QuestionMother.TODAY)));
        return new AuthoredQuestion(sourceId, "practice", "en", "easy", List.of("plan.services.1"),
                new Labels(List.of(), List.of(), List.of(), "Readyroom authors", true), null, new SingleChoice(stem, options),
                rationale, new AnswerKey.Choice(right));
    }

    private static String sentence(SplittableRandom random, int words) {
        String text = words(random, words);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String words(SplittableRandom random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(random)).collect(joining(" "));
    }

    /** Some 11,000 different words of two syllables. */
    private static String word(SplittableRandom random) {
        return syllable(random) + syllable(random);
    }

    private static String syllable(SplittableRandom random) {
        return ONSETS[random.nextInt(ONSETS.length)] + VOWELS[random.nextInt(VOWELS.length)];
    }
}
