package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.qti.Draft.Probe;
import io.readyroom.question.interchange.qti.PlaceSpace.Place;
import io.readyroom.question.key.AnswerKey;

/** Choices within a text: a body with a gap for each. */
final class DropdownReader {

    private final ReadContext context;
    private final List<XmlElement> interactions;
    private final List<GapOf> gaps = new ArrayList<>();

    private DropdownReader(ReadContext context, List<XmlElement> interactions) {
        this.context = context;
        this.interactions = interactions;
    }

    private record GapOf(String id, ResponseDeclaration response, List<XmlElement> choices, Map<String, String> ids) {
    }

    static Draft read(ReadContext context, List<XmlElement> interactions) {
        return new DropdownReader(context, context.isOurs() ? inOurOrder(context, interactions) : interactions).read();
    }

    /** Our gaps have an order of their own, in which their responses are declared; the text may name them in another. */
    private static List<XmlElement> inOurOrder(ReadContext context, List<XmlElement> interactions) {
        List<String> declared = List.copyOf(context.item().responses().keySet());
        return interactions.stream()
                .sorted(Comparator.comparingInt(each -> declared.indexOf(each.attribute("responseIdentifier", "")))).toList();
    }

    private Draft read() {
        IdentityHashMap<XmlElement, String> ids = gapIds();
        for (XmlElement interaction : interactions) {
            List<XmlElement> choices = choices(interaction);
            gaps.add(new GapOf(ids.get(interaction), context.item().response(interaction), choices,
                    Ids.of(choices, Ids::letter, context.losses())));
            context.tellOrder(interaction, choices);
        }
        Set<String> responses = new HashSet<>();
        if (!gaps.stream().allMatch(gap -> responses.add(gap.response().id()))) {
            throw ItemProblem.failed("Two of its choices within the text are one response.");
        }
        List<String> key = context.key(new PlaceSpace(gaps.stream().map(DropdownReader::place).toList(), true, this::response));
        return draft(key);
    }

    private Draft draft(List<String> key) {
        Map<String, String> selections = new LinkedHashMap<>();
        List<Gap> found = new ArrayList<>();
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            GapOf gap = gaps.get(i);
            selections.put(gap.id(), gap.ids().get(key.get(i)));
            found.add(new Gap(gap.id(), context.choices(gap.choices(), gap.ids(), context.text()::plain)));
            gap.ids().forEach((identifier, id) -> probes.add(new Probe(gap.id() + "." + id,
                    Map.of(gap.response().id(), List.of(identifier)))));
        }
        DropdownBody body = DropdownBody.of(context.body(), interactions);
        String stem = context.stemOf(context.body().with(body.stem()));
        return new Draft(new Dropdown(stem, context.text().markdown(body.marked(gaps.stream().map(GapOf::id).toList())), found),
                new AnswerKey.Selections(selections), probes);
    }

    /** Without the empty ones that stand for no answer. */
    private List<XmlElement> choices(XmlElement interaction) {
        List<XmlElement> all = interaction.elements("inlineChoice");
        if (context.isOurs()) {
            return all;
        }
        List<XmlElement> choices = all.stream().filter(choice -> !choice.text().isBlank() || !choice.elements().isEmpty())
                .toList();
        if (choices.size() < all.size()) {
            context.losses().add(Part.OTHER, "An empty choice that stood for no answer was left out.");
        }
        return choices;
    }

    /** The identifiers of responses are hardly ever ids of ours, so gaps are numbered; ours say what they are called. */
    private IdentityHashMap<XmlElement, String> gapIds() {
        IdentityHashMap<XmlElement, String> ids = new IdentityHashMap<>();
        for (int i = 0; i < interactions.size(); i++) {
            ids.put(interactions.get(i), "g" + (i + 1));
        }
        List<String> ours = interactions.stream().flatMap(interaction -> interaction.attribute(Own.GAP).stream()).toList();
        boolean fit = ours.size() == interactions.size() && new HashSet<>(ours).size() == ours.size()
                && ours.stream().allMatch(id -> id.matches("[a-z][a-z0-9]{0,7}"));
        if (fit) {
            interactions.forEach(interaction -> ids.put(interaction, interaction.attribute(Own.GAP, "")));
        }
        return ids;
    }

    private static Place place(GapOf gap) {
        List<String> options = ReadContext.identifiers(gap.choices());
        List<String> correct = gap.response().correct();
        if (correct.size() > 1) {
            throw ItemProblem.skipped("Several choices are declared as right in one gap.", gap.response().element());
        }
        if (!correct.isEmpty() && !options.contains(correct.get(0))) {
            throw ItemProblem.failed("The choice that it declares as right is none of the gap's.", gap.response().element());
        }
        return new Place(options, correct.isEmpty() ? null : correct.get(0),
                gap.response().mapped().map(Mapping::worths).orElse(Map.of()));
    }

    private Map<String, List<String>> response(List<String> answer) {
        Map<String, List<String>> response = new LinkedHashMap<>();
        for (int i = 0; i < answer.size(); i++) {
            response.put(gaps.get(i).response().id(), List.of(answer.get(i)));
        }
        return response;
    }
}
