package io.readyroom.question.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.lint.text.Markdown;

/**
 * A question taken apart once, for all rules. What an import could not fill is empty here, never null; only content and
 * {@code sourceId} must be there.
 */
public final class Draft {

    private static final Labels NO_LABELS = new Labels(List.of(), List.of(), List.of(), null, false);

    private final AuthoredQuestion question;
    private final Markdown stem;
    private final List<OptionList> lists;
    private final Map<String, String> explanations;
    private final List<Passage> passages;

    private Draft(AuthoredQuestion question) {
        this.question = question;
        this.stem = Markdown.of(question.content().stem());
        this.lists = ChoiceList.of(question.content()).stream().map(new RightOnes(question.key())::in).toList();
        this.explanations = question.rationale() == null || question.rationale().explanations() == null ? Map.of()
                : question.rationale().explanations();
        this.passages = readPassages();
    }

    public static Draft of(AuthoredQuestion question) {
        return new Draft(question);
    }

    private List<Passage> readPassages() {
        List<Passage> all = new ArrayList<>();
        all.add(Passage.of("stem", stem));
        body().ifPresent(body -> all.add(Passage.of("body", Markdown.of(body))));
        lists.forEach(list -> list.options().forEach(option -> all.add(Passage.of(option.field(), option.text()))));
        explanations.forEach((id, text) -> all.add(Passage.of("explanations." + id, Markdown.of(text))));
        return List.copyOf(all);
    }

    public AuthoredQuestion question() {
        return question;
    }

    public String sourceId() {
        return question.sourceId();
    }

    public QuestionContent content() {
        return question.content();
    }

    public Markdown stem() {
        return stem;
    }

    /** The text with the gaps, for a dropdown. */
    public Optional<String> body() {
        return content() instanceof Dropdown dropdown ? Optional.ofNullable(dropdown.body()) : Optional.empty();
    }

    /** The picture to point at, for a hotspot. */
    public Optional<Image> image() {
        return content() instanceof Hotspot hotspot ? Optional.ofNullable(hotspot.image()) : Optional.empty();
    }

    /** All that there is to choose from. */
    public List<OptionList> lists() {
        return lists;
    }

    /** Those of which some are right and some are wrong: options, and the options of each gap. */
    public Stream<OptionList> picks() {
        return lists.stream().filter(list -> list.use() == OptionList.Use.PICK);
    }

    /** Every Markdown text of the question. */
    public List<Passage> passages() {
        return passages;
    }

    /** Markdown by id; {@code general} too. */
    public Map<String, String> explanations() {
        return explanations;
    }

    public List<Rationale.Reference> references() {
        return question.rationale() == null || question.rationale().references() == null ? List.of()
                : question.rationale().references();
    }

    public Labels labels() {
        return Objects.requireNonNullElse(question.labels(), NO_LABELS);
    }

    public List<String> objectives() {
        return Objects.requireNonNullElse(question.objectives(), List.of());
    }

    /** {@code en} where the question says nothing. */
    public String language() {
        return Objects.requireNonNullElse(question.language(), "en");
    }
}
