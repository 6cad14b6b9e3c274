package io.readyroom.question.interchange.moodle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.bank.Rationale.Reference;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.Place;

/** Makes one of Moodle's questions one of ours, and notes what doesn't come through. */
public final class Reading {

    private static final Pattern REFERENCE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}|-) (\\S+) ?(.*)", Pattern.DOTALL);
    private static final int MOST_REFERENCES = 100;

    private final MoodleQuestion question;
    private final OwnTags own;
    private final List<Loss> losses;

    private Reading(MoodleQuestion question, List<Loss> losses) {
        this.question = question;
        this.own = OwnTags.of(question.tags());
        this.losses = new ArrayList<>(losses);
    }

    /**
     * @param category that it stands in, or null; it becomes a tag
     * @param losses what the syntax's reader could not keep
     */
    public static ItemOutcome outcome(Place place, MoodleQuestion question, String category, List<Loss> losses) {
        Reading reading = new Reading(question, losses);
        try {
            Held held = reading.held();
            List<String> flaws = held.flaws();
            if (!flaws.isEmpty()) {
                throw UnfitItemException.failed("It can't be a question: " + String.join("; ", flaws) + ".");
            }
            return new ItemOutcome.Read(place, reading.authored(held, category), reading.losses.stream().distinct().toList());
        } catch (UnfitItemException e) {
            return e.outcome(place, question.sourceId());
        }
    }

    OwnTags own() {
        return own;
    }

    MoodleQuestion question() {
        return question;
    }

    String stem() {
        return question.stem();
    }

    void lose(Part part, String why) {
        losses.add(new Loss(part, why));
    }

    private Held held() throws UnfitItemException {
        if (question.stem().isBlank()) {
            throw UnfitItemException.failed("The question has no text.");
        }
        if (question.body() instanceof Body.Choices body) {
            return ReadChoices.held(this, body);
        } else if (question.body() instanceof Body.TrueFalse body) {
            return ReadChoices.held(this, body);
        } else if (question.body() instanceof Body.Words body) {
            return ReadTyped.held(this, body);
        } else if (question.body() instanceof Body.Numbers body) {
            return ReadTyped.held(this, body);
        } else if (question.body() instanceof Body.Pairs body) {
            return ReadPairs.held(this, body);
        } else if (question.body() instanceof Body.Gaps body) {
            return ReadGaps.held(this, body);
        }
        return ReadGaps.held(this, (Body.Sequence) question.body());
    }

    private AuthoredQuestion authored(Held held, String category) {
        Map<String, String> explanations = new LinkedHashMap<>(held.explanations());
        explanations.values().removeIf(String::isBlank);
        String general = question.general() != null && !question.general().isBlank() ? question.general() : held.fallback();
        if (general != null && !general.isBlank()) {
            explanations.put(Rationale.GENERAL, general);
        }
        if (held.fallback() != null && !held.fallback().equals(general)) {
            lose(Part.EXPLANATIONS, "The feedback to the right answer has no place besides the general one.");
        }
        String id = question.sourceId();
        if (question.name() != null && !question.name().isBlank() && !question.name().equals(id)) {
            lose(Part.OTHER, "Its name “" + question.name() + "” has no place here.");
        }
        return new AuthoredQuestion(id, oneOf("pool", Part.POOL, Set.of("sample", "practice", "reserve")), language(),
                oneOf("difficulty", Part.DIFFICULTY, Set.of("easy", "medium", "hard")), own.list("objectives"),
                labels(category),
                null, held.content(), new Rationale(explanations, references()), held.key());
    }

    private String oneOf(String key, Part part, Set<String> known) {
        String value = own.value(key).orElse(null);
        if (value == null || known.contains(value)) {
            return value;
        }
        lose(part, "“" + value + "” is no " + key + ".");
        return null;
    }

    private String language() {
        String language = own.value("language").orElse(null);
        if (language == null || language.matches("[a-z]{2}")) {
            return language;
        }
        lose(Part.LANGUAGE, "“" + language + "” is no language.");
        return null;
    }

    private Labels labels(String category) {
        List<String> tags = new ArrayList<>(own.others());
        if (own.isEmpty() && category != null && !category.isBlank() && !tags.contains(category)) {
            tags.add(category);
        }
        return new Labels(List.copyOf(tags), own.list("enemies"), own.list("siblings"), own.value("author").orElse(null),
                own.says("original", "true"));
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = 1; i <= MOST_REFERENCES && own.value("reference." + i).isPresent(); i++) {
            String written = own.value("reference." + i).get();
            Reference reference = reference(written);
            if (reference == null) {
                lose(Part.REFERENCES, "“" + written + "” is no reference.");
            } else {
                references.add(reference);
            }
        }
        return List.copyOf(references);
    }

    private static Reference reference(String written) {
        Matcher parts = REFERENCE.matcher(written);
        if (!parts.matches()) {
            return null;
        }
        try {
            LocalDate day = parts.group(1).equals("-") ? null : LocalDate.parse(parts.group(1));
            return new Reference(parts.group(3), parts.group(2), day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
