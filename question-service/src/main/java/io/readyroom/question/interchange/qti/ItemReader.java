package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.qti.Own.QuestionFacts;

/** Makes an outcome of an item. */
final class ItemReader {

    private static final Map<String, BiFunction<ReadContext, XmlElement, Draft>> READERS = Map.of(
            "choiceInteraction", ChoiceReader::read,
            "orderInteraction", OrderReader::read,
            "matchInteraction", MatchReader::read,
            "gapMatchInteraction", GapMatchReader::read,
            "hotspotInteraction", HotspotReader::read,
            "textEntryInteraction", TextEntryReader::read);
    private static final String INLINE_CHOICE = "inlineChoiceInteraction";
    /** More than anybody answers; what the search for a key costs grows with them. */
    private static final int MOST_INTERACTIONS = 60;
    private static final int MOST_PARTS = 300;
    /** Within them an interaction is shown in some cases only. */
    private static final Set<String> SOMETIMES = Set.of("feedbackBlock", "feedbackInline", "templateBlock", "templateInline");

    private final Pictures pictures;
    private final Stimuli stimuli;

    ItemReader(Pictures pictures, Stimuli stimuli) {
        this.pictures = pictures;
        this.stimuli = stimuli;
    }

    /**
     * @param place of the item's file; {@link Place#file} is null for an item that comes alone
     * @param sourceId what it is called
     * @param described what the package says of it
     */
    ItemOutcome read(XmlElement root, Place place, String sourceId, Description described) {
        try {
            return new ItemOutcome.Read(place, question(root, place.file(), sourceId, described), described.losses().list());
        } catch (ItemProblem problem) {
            Place where = problem.element() == null ? place
                    : new Place(place.file(), line(problem.element()), problem.element().name());
            return problem.isFailed() ? new ItemOutcome.Failed(where, sourceId, problem.getMessage())
                    : new ItemOutcome.Skipped(where, sourceId, problem.getMessage());
        }
    }

    private static Integer line(XmlElement element) {
        return element.line() > 0 ? element.line() : null;
    }

    /**
     * Ours tell their id exactly; others' identifier is their id.
     *
     * @param fallbackId where there is none
     */
    static String sourceId(XmlElement root, String fallbackId) {
        String identifier = root.attribute("identifier", "").strip();
        return Own.question(root).map(QuestionFacts::id).orElse(identifier.isEmpty() ? fallbackId : identifier);
    }

    private AuthoredQuestion question(XmlElement root, String file, String sourceId, Description described) {
        Item item = Item.of(root);
        Losses losses = described.losses();
        refuseWhatVaries(item);
        QuestionFacts own = Own.question(root).orElse(null);
        ReadContext context = new ReadContext(item, own, new BodyText(pictures, file, losses), Scoring.of(item), losses);
        Draft draft = draft(context);
        check(draft);
        Map<String, String> explanations = FeedbackReader.explanations(context, draft.probes());
        String stimulus = stimuli.of(item, file, losses);
        ItemExtras.tell(item, own != null, losses);
        String language = language(root, own, described);
        if (own != null) {
            return new AuthoredQuestion(sourceId, own.pool(), language, own.difficulty(), own.objectives(), own.labels(),
                    stimulus == null ? own.stimulus() : stimulus, draft.content(),
                    new Rationale(explanations, own.references()), draft.key());
        }
        return new AuthoredQuestion(sourceId, null, language, described.difficulty(), List.of(),
                new Labels(described.keywords(), List.of(), List.of(), null, false), stimulus, draft.content(),
                new Rationale(explanations, List.of()), draft.key());
    }

    private static void refuseWhatVaries(Item item) {
        if (item.root().attribute("adaptive", "false").equals("true")) {
            throw ItemProblem.skipped("It is adaptive: it changes with several attempts, which isn't supported.");
        }
        boolean template = item.root().elements().stream()
                .anyMatch(element -> element.is("templateDeclaration") || element.is("templateProcessing"));
        if (template) {
            throw ItemProblem.skipped("It is a template whose values are drawn at random, which isn't supported.");
        }
    }

    private static Draft draft(ReadContext context) {
        List<XmlElement> interactions = new ArrayList<>();
        collect(context.body(), interactions);
        if (interactions.isEmpty()) {
            throw ItemProblem.skipped("It has no interaction, so there is nothing to answer.", context.body());
        }
        refuseWhatIsLarge(interactions);
        if (interactions.stream().allMatch(interaction -> interaction.is(INLINE_CHOICE))) {
            return DropdownReader.read(context, interactions);
        }
        if (interactions.size() > 1) {
            throw ItemProblem.skipped("It asks for " + interactions.size() + " responses (" + names(interactions)
                    + "), which isn't supported in one question.", interactions.get(1));
        }
        BiFunction<ReadContext, XmlElement, Draft> reader = READERS.get(interactions.get(0).name());
        if (reader == null) {
            throw ItemProblem.skipped("Its interaction, " + names(interactions) + ", isn't supported.", interactions.get(0));
        }
        return reader.apply(context, interactions.get(0));
    }

    private static void refuseWhatIsLarge(List<XmlElement> interactions) {
        long parts = interactions.stream().flatMap(XmlElement::all)
                .filter(element -> element.attribute("identifier").isPresent()).count();
        if (interactions.size() > MOST_INTERACTIONS || parts > MOST_PARTS) {
            throw ItemProblem.skipped("It has more than " + MOST_INTERACTIONS + " interactions or " + MOST_PARTS
                    + " choices, which isn't supported.", interactions.get(0));
        }
    }

    /** Outermost interactions; what stands in one belongs to it. */
    private static void collect(XmlElement element, List<XmlElement> interactions) {
        for (XmlElement child : element.elements()) {
            if (child.isInteraction()) {
                interactions.add(child);
            } else if (SOMETIMES.contains(child.name()) && child.all().anyMatch(XmlElement::isInteraction)) {
                throw ItemProblem.skipped("It shows an interaction in some cases only, which isn't supported.", child);
            } else {
                collect(child, interactions);
            }
        }
    }

    private static String names(List<XmlElement> interactions) {
        return String.join(", ", interactions.stream().map(XmlElement::name).distinct().limit(5).toList());
    }

    private static void check(Draft draft) {
        List<String> flaws = draft.content().flaws();
        if (!flaws.isEmpty()) {
            throw ItemProblem.skipped("It is no question that we can hold: " + String.join("; ", flaws) + ".");
        }
        if (!draft.key().fits(draft.content())) {
            throw ItemProblem.skipped("Its right answer is none that we can hold.");
        }
    }

    /** Two letters; a region goes. */
    private static String language(XmlElement root, QuestionFacts own, Description described) {
        String said = root.attribute("xml:lang", "").strip();
        if (own != null && (said.isEmpty() || said.equals(own.language()))) {
            return own.language();
        }
        String tag = said.isEmpty() ? described.language() : said;
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        String language = primary.matches("[a-z]{2}") ? primary : null;
        if (!tag.strip().equals(language)) {
            described.losses().add(Part.LANGUAGE, "Its language is “" + BodyText.start(tag) + "”; "
                    + (language == null ? "it isn't kept." : "here it is “" + language + "”."));
        }
        return language;
    }
}
