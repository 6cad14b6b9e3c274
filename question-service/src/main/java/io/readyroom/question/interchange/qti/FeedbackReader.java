package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.readyroom.question.bank.Rationale;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.qti.Draft.Probe;

/**
 * Makes explanations of an item's feedback. Which feedback belongs to which answer is found by giving that answer and no other:
 * what it shows, and no response at all doesn't, explains it; what is always shown explains the whole. Other feedback is told
 * as
 * a loss.
 */
final class FeedbackReader {

    private static final Set<String> FEEDBACK = Set.of("feedbackInline", "feedbackBlock", "modalFeedback");

    private final ReadContext context;
    private final Map<String, List<String>> explanations = new LinkedHashMap<>();

    private FeedbackReader(ReadContext context) {
        this.context = context;
    }

    /** Markdown by the ids that explanations go by. */
    static Map<String, String> explanations(ReadContext context, List<Probe> probes) {
        FeedbackReader reader = new FeedbackReader(context);
        List<XmlElement> foreign = new ArrayList<>();
        List<XmlElement> all = context.item().root().all().filter(element -> FEEDBACK.contains(element.name())).toList();
        for (XmlElement feedback : all) {
            if (!reader.takeOurs(feedback)) {
                foreign.add(feedback);
            }
        }
        if (!foreign.isEmpty()) {
            reader.assign(foreign, probes);
        }
        Map<String, String> joined = new LinkedHashMap<>();
        reader.explanations.forEach((id, texts) -> joined.put(id, String.join("\n\n", texts)));
        return joined;
    }

    private boolean takeOurs(XmlElement feedback) {
        Optional<XmlElement> ours = feedback.all().filter(element -> element.attribute(Own.EXPLAINS).isPresent()).findFirst();
        ours.ifPresent(element -> add(Escaped.decode(element.attribute(Own.EXPLAINS, "")),
                context.text().markdown(List.of(element))));
        return ours.isPresent();
    }

    private void assign(List<XmlElement> feedback, List<Probe> probes) {
        Map<String, Value> without = context.scoring().outcomes(Map.of());
        Map<Probe, Map<String, Value>> with = new LinkedHashMap<>();
        probes.forEach(probe -> with.put(probe, context.scoring().outcomes(probe.response())));
        for (XmlElement element : feedback) {
            assign(element, without, with);
        }
    }

    private void assign(XmlElement feedback, Map<String, Value> without, Map<Probe, Map<String, Value>> with) {
        Optional<Boolean> before = isShown(feedback, without);
        List<String> shownBy = new ArrayList<>();
        boolean always = before.orElse(false);
        for (Map.Entry<Probe, Map<String, Value>> probe : with.entrySet()) {
            boolean shown = isShown(feedback, probe.getValue()).orElse(false);
            always &= shown;
            if (shown && before.isPresent() && !before.get()) {
                shownBy.add(probe.getKey().id());
            }
        }
        if (always) {
            shownBy.add(Rationale.GENERAL);
        }
        take(feedback, shownBy);
    }

    private void take(XmlElement feedback, List<String> ids) {
        if (ids.isEmpty() || feedback.all("printedVariable").findAny().isPresent()) {
            context.losses().add(Part.EXPLANATIONS,
                    "Feedback that isn't about one answer, or calculates something, isn't kept: “"
                            + BodyText.start(feedback.text()) + "”.");
            return;
        }
        feedback.attribute("title").filter(title -> !title.isBlank()).ifPresent(title -> context.losses()
                .add(Part.EXPLANATIONS, "The title “" + BodyText.start(title) + "” of a feedback isn't kept."));
        String text = context.text().markdown(feedback);
        ids.forEach(id -> add(id, text));
    }

    private void add(String id, String text) {
        explanations.computeIfAbsent(id, key -> new ArrayList<>()).add(text);
    }

    /** Empty when it isn't known. */
    private static Optional<Boolean> isShown(XmlElement feedback, Map<String, Value> outcomes) {
        Value value = outcomes.getOrDefault(feedback.attribute("outcomeIdentifier", ""), Value.UNKNOWN);
        if (!value.known()) {
            return Optional.empty();
        }
        boolean holds = value.holds(feedback.attribute("identifier", ""));
        return Optional.of(feedback.attribute("showHide", "show").equals("hide") != holds);
    }
}
