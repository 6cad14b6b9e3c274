package io.readyroom.question.seed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;

/** What the published banks promise, asked of the files themselves. A count alone would pass with copies of one question. */
@ParameterizedClass(name = "{0}")
@CsvSource({ "ai-103, 35, 165, 100", "ai-102, 35, 115, 100" })
class ShippedBankTest {

    private static final CatalogueFacts CATALOGUE = ShippedCatalogue.facts();

    /** Percent of a bank that is easy and hard, and half of it is of medium difficulty. */
    private static final int OUTER = 25;
    private static final int MIDDLE = 50;

    private final Exam exam;
    private final OutlineVersion outline;
    private final Bank bank;
    private final Map<String, Integer> sizes;
    private final Map<String, List<AuthoredQuestion>> pools;

    ShippedBankTest(String code, int sample, int practice, int reserve) {
        exam = CATALOGUE.exams().stream().filter(known -> known.code().equals(code)).findFirst().orElseThrow();
        outline = CATALOGUE.outlines().stream().filter(known -> known.exam().equals(code))
                .max(Comparator.comparing(OutlineVersion::asOf)).orElseThrow();
        bank = ShippedQuestions.bank(code);
        sizes = Map.of("sample", sample, "practice", practice, "reserve", reserve);
        pools = bank.questions().stream().collect(groupingBy(AuthoredQuestion::pool));
    }

    @Test
    void holdsAsManyQuestionsInEachPoolAsIsPromised() {
        Map<String, Integer> counts = new HashMap<>();
        pools.forEach((pool, questions) -> counts.put(pool, questions.size()));

        assertThat(counts).isEqualTo(sizes);
    }

    /** Strictly, without rounding: in every pool, whole numbers can be found that lie within all of the outline's bounds. */
    @Test
    void givesEachDomainItsWeightInEveryPool() {
        assertThat(pools).allSatisfy((pool, questions) -> {
            Map<String, Long> counts = domains(questions);
            assertThat(outline.domains()).allSatisfy(domain -> assertThat(100 * counts.getOrDefault(domain.code(), 0L))
                    .as(domain.code())
                    .isBetween((long) domain.weightMin() * questions.size(), (long) domain.weightMax() * questions.size()));
        });
    }

    @Test
    void allotsTheSampleAsTheExamSays() {
        Map<String, Long> allotment = exam.sampleAllotment().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().longValue()));

        assertThat(domains(pools.get("sample"))).isEqualTo(allotment);
        assertThat(pools.get("sample")).hasSize(exam.sampleSize());
    }

    /** A sample is served whole, and shows what the platform can do: a picture to point at among others. */
    @Test
    void hasASampleThatCanBeServedWhole() {
        assertThat(pools.get("sample")).allMatch(question -> question.labels().enemies().isEmpty())
                .anyMatch(question -> question.content().type() == QuestionType.HOTSPOT);
    }

    @Test
    void usesEveryTypeOfQuestion() {
        assertThat(bank.questions().stream().map(question -> question.content().type()).distinct())
                .containsExactlyInAnyOrder(QuestionType.values());
    }

    /** In one pool each, or else a form would show a case study that the learner knows. */
    @Test
    void hasThreeCaseStudiesAndTwoSeries() {
        Map<String, Long> kinds = bank.stimuli().stream().collect(groupingBy(AuthoredStimulus::kind, counting()));
        Map<String, List<AuthoredQuestion>> together = bank.questions().stream()
                .filter(question -> question.stimulus() != null).collect(groupingBy(AuthoredQuestion::stimulus));

        assertThat(kinds).isEqualTo(Map.of(PublishedQuestion.CASE_STUDY, 3L, PublishedQuestion.SERIES, 2L));
        assertThat(together.keySet())
                .isEqualTo(bank.stimuli().stream().map(AuthoredStimulus::sourceId).collect(toSet()));
        assertThat(together).allSatisfy((stimulus, questions) -> {
            assertThat(questions).hasSizeGreaterThanOrEqualTo(3);
            assertThat(questions.stream().map(AuthoredQuestion::pool).distinct()).hasSize(1);
        });
    }

    /** Where every solution is right, or none, one answer tells the others. */
    @Test
    void answersYesAndNoInEverySeries() {
        Set<String> series = bank.stimuli().stream().filter(stimulus -> stimulus.kind().equals(PublishedQuestion.SERIES))
                .map(AuthoredStimulus::sourceId).collect(toSet());
        Map<String, Set<AnswerKey>> keys = bank.questions().stream().filter(question -> series.contains(question.stimulus()))
                .collect(groupingBy(AuthoredQuestion::stimulus, mapping(AuthoredQuestion::key, toSet())));

        assertThat(keys).allSatisfy((stimulus, answers) -> assertThat(answers).hasSize(2));
    }

    @Test
    void asksForTheRightServiceOrModelOftenEnough() {
        assertThat(percent(bank.questions(), question -> question.labels().tags().contains("service-selection")
                || question.labels().tags().contains("model-selection"))).isGreaterThanOrEqualTo(25);
    }

    /** Some show code in lines, as the options of a filter expression; these don't count here. */
    @Test
    void asksToReadBlocksOfCodeOftenEnough() {
        Predicate<AuthoredQuestion> reading = question -> question.labels().tags().contains("code-reading");

        assertThat(percent(bank.questions(), reading.and(question -> shown(question).contains("```"))))
                .isGreaterThanOrEqualTo(15);
        assertThat(idsWithout(reading.negate().or(question -> shown(question).contains("`")))).isEmpty();
    }

    @Test
    void spreadsDifficulty() {
        assertThatDifficultyIsSpread(bank.questions(), within(3.0));
        assertThat(pools.values()).allSatisfy(questions -> assertThatDifficultyIsSpread(questions, within(8.0)));
    }

    @Test
    void coversEveryObjective() {
        Set<String> covered = bank.questions().stream().flatMap(question -> question.objectives().stream()).collect(toSet());

        assertThat(outline.objectives().map(placed -> placed.objective().code())).isSubsetOf(covered);
    }

    /** Nobody practises with the reserve: what was missed there comes back as a sibling. */
    @Test
    void hasAPractisedSiblingForEveryQuestionOfTheReserve() {
        Map<String, AuthoredQuestion> byId = bank.questions().stream()
                .collect(toMap(AuthoredQuestion::sourceId, identity()));

        assertThat(idsWithout(question -> !question.pool().equals("reserve") || question.labels().siblings().stream()
                .anyMatch(sibling -> byId.get(sibling).pool().equals("practice")))).isEmpty();
        assertThat(idsWithout(question -> question.labels().siblings().stream()
                .allMatch(sibling -> byId.get(sibling).labels().siblings().contains(question.sourceId()))))
                .as("sibling of one that isn't its own").isEmpty();
    }

    @Test
    void explainsWhateverCanBeChosen() {
        assertThat(idsWithout(ShippedBankTest::isExplained)).isEmpty();
    }

    private static boolean isExplained(AuthoredQuestion question) {
        Map<String, String> explanations = question.rationale().explanations();
        return explanations.keySet().containsAll(question.content().explainable())
                && explanations.containsKey(Rationale.GENERAL)
                && explanations.values().stream().allMatch(text -> text.strip().length() >= 20);
    }

    @Test
    void namesAPageOfTheVendorForEveryQuestion() {
        assertThat(idsWithout(ShippedBankTest::isSupported)).isEmpty();
    }

    /** Where a stem asks by the guidance of the W3C, that is what supports the key. */
    private static boolean isSupported(AuthoredQuestion question) {
        List<Rationale.Reference> references = question.rationale().references();
        boolean byTheW3C = question.content().stem().contains("W3C");
        return references.stream().allMatch(reference -> reference.checkedAt() != null)
                && references.stream().map(reference -> URI.create(reference.url()).getHost())
                        .anyMatch(host -> isOf(host, "microsoft.com") || (byTheW3C && isOf(host, "w3.org")));
    }

    private static boolean isOf(String host, String owner) {
        return host.equals(owner) || host.endsWith("." + owner);
    }

    /** All that a candidate sees. */
    private static String shown(AuthoredQuestion question) {
        return question.content().toString();
    }

    private List<String> idsWithout(Predicate<AuthoredQuestion> promise) {
        return bank.questions().stream().filter(promise.negate()).map(AuthoredQuestion::sourceId).toList();
    }

    private static void assertThatDifficultyIsSpread(List<AuthoredQuestion> questions, Offset<Double> tolerance) {
        assertThat(difficulty(questions, "easy")).isCloseTo(OUTER, tolerance);
        assertThat(difficulty(questions, "medium")).isCloseTo(MIDDLE, tolerance);
        assertThat(difficulty(questions, "hard")).isCloseTo(OUTER, tolerance);
    }

    private static double difficulty(List<AuthoredQuestion> questions, String difficulty) {
        return percent(questions, question -> question.difficulty().equals(difficulty));
    }

    private static double percent(List<AuthoredQuestion> questions, Predicate<AuthoredQuestion> counted) {
        return 100.0 * questions.stream().filter(counted).count() / questions.size();
    }

    /** Questions by the domain of their main objective. */
    private Map<String, Long> domains(List<AuthoredQuestion> questions) {
        Map<String, String> domainOf = outline.objectives()
                .collect(toMap(placed -> placed.objective().code(), OutlineVersion.Placed::domain));
        return questions.stream().map(question -> domainOf.get(question.objectives().get(0)))
                .collect(groupingBy(identity(), counting()));
    }
}
