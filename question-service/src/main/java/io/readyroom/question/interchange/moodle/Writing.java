package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.bank.Rationale.Reference;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Makes one of our questions one of Moodle's, and notes what it can't hold. */
public final class Writing {

    /** What a syntax of Moodle's questions can say. */
    public enum Syntax {
        GIFT,
        XML
    }

    /** @param question null when the losses say that the whole question is lost */
    public record Written(MoodleQuestion question, List<Loss> losses) {

        public static Written lost(String why) {
            return new Written(null, List.of(new Loss(Part.QUESTION, why)));
        }
    }

    private static final String PICTURE = "](/v1/media/";

    private final AuthoredQuestion question;
    private final Syntax syntax;
    private final OwnTags own = OwnTags.of(List.of());
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();

    private Writing(AuthoredQuestion question, Syntax syntax) {
        this.question = question;
        this.syntax = syntax;
    }

    public static Written of(AuthoredQuestion question, Syntax syntax) {
        Writing writing = new Writing(question, syntax);
        try {
            writing.putFacts();
            Body body = writing.body();
            return new Written(writing.moodle(body), writing.losses.stream().distinct().toList());
        } catch (UnfitItemException e) {
            return Written.lost(e.getMessage());
        }
    }

    Syntax syntax() {
        return syntax;
    }

    OwnTags own() {
        return own;
    }

    List<Loss> losses() {
        return losses;
    }

    void lose(Part part, String why) {
        losses.add(new Loss(part, why));
    }

    /** The explanation of that thing, or null; it has its place then. */
    String explanation(String id) {
        explained.add(id);
        String text = question.rationale().explanations().get(id);
        return text == null || text.isBlank() ? null : text;
    }

    private MoodleQuestion moodle(Body body) {
        String general = explanation(Rationale.GENERAL);
        boolean more = question.rationale().explanations().entrySet().stream()
                .anyMatch(e -> !explained.contains(e.getKey()) && !e.getValue().isBlank());
        if (more) {
            lose(Part.EXPLANATIONS, "Moodle has no place for explanations of single parts in a question of this type.");
        }
        boolean picture = question.content().stem().contains(PICTURE)
                || body.texts().stream().anyMatch(t -> t.contains(PICTURE))
                || question.rationale().explanations().values().stream().anyMatch(text -> text.contains(PICTURE));
        if (picture) {
            lose(Part.IMAGE, "Its pictures are named by their address here; they are not in the file.");
        }
        return new MoodleQuestion(question.sourceId(), question.sourceId(), own.tags(), question.content().stem(), general,
                body);
    }

    private void putFacts() {
        own.put("type", question.content().type().wireName(), Part.QUESTION, losses);
        own.put("pool", question.pool(), Part.POOL, losses);
        own.put("language", question.language(), Part.LANGUAGE, losses);
        own.put("difficulty", question.difficulty(), Part.DIFFICULTY, losses);
        own.putList("objectives", question.objectives(), Part.OBJECTIVES, losses);
        Labels labels = question.labels();
        labels.tags().forEach(tag -> own.addOther(tag, losses));
        own.putList("enemies", labels.enemies(), Part.ENEMIES, losses);
        own.putList("siblings", labels.siblings(), Part.SIBLINGS, losses);
        own.put("author", labels.author(), Part.PROVENANCE, losses);
        own.put("original", labels.original(), Part.PROVENANCE, losses);
        int number = 0;
        for (Reference reference : question.rationale().references()) {
            number++;
            String day = reference.checkedAt() == null ? "-" : reference.checkedAt().toString();
            own.put("reference." + number, day + " " + reference.url().replace(" ", "%20") + " " + reference.title(),
                    Part.REFERENCES, losses);
        }
        if (question.stimulus() != null) {
            lose(Part.STIMULUS, "It belongs to the stimulus " + question.stimulus() + ", which stands by itself in Moodle.");
        }
    }

    private Body body() throws UnfitItemException {
        QuestionContent content = question.content();
        if (content instanceof SingleChoice choice) {
            return WriteChoices.body(this, choice, question.key());
        } else if (content instanceof MultipleResponse choice) {
            return WriteChoices.body(this, choice, question.key());
        } else if (content instanceof TextEntry entry) {
            return WriteTyped.body(this, entry, question.key());
        } else if (content instanceof Ordering ordering) {
            return WritePairs.body(this, ordering, question.key());
        } else if (content instanceof Matching matching) {
            return WritePairs.body(this, matching, question.key());
        } else if (content instanceof StatementGrid grid) {
            return WritePairs.body(this, grid, question.key());
        } else if (content instanceof Dropdown dropdown) {
            return WriteGaps.body(this, dropdown, question.key());
        }
        throw UnfitItemException.skipped("Moodle has no question like a " + ((Hotspot) content).type().wireName()
                + " whose wrong regions and right ones are both told.");
    }

    /** The key as what its type of question has; anything else is a question that no bank takes. */
    static <T> T key(Class<T> type, Object key) throws UnfitItemException {
        if (!type.isInstance(key)) {
            throw UnfitItemException.failed("Its key does not fit its type.");
        }
        return type.cast(key);
    }
}
