package io.readyroom.question.authoring;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.content.TextEntry;

/** Writes a question as the document that it could be made of again. */
final class DocumentWriter {

    private final AuthoredQuestion question;
    private List<QuestionDocument.Option> options;
    private Integer select;
    private List<QuestionDocument.Source> sources;
    private List<QuestionDocument.Option> targets;
    private Boolean reuseSources;
    private String body;
    private List<QuestionDocument.Gap> gaps;
    private List<QuestionDocument.Option> statements;
    private QuestionDocument.ImageLink image;
    private List<QuestionDocument.Area> regions;
    private String expects;
    private String unit;

    private DocumentWriter(AuthoredQuestion question) {
        this.question = question;
    }

    static QuestionDocument write(AuthoredQuestion question) {
        DocumentWriter writer = new DocumentWriter(question);
        writer.takeContent();
        return writer.document();
    }

    /** The document as JSON, with its key. */
    static String json(AuthoredQuestion question) {
        return ContentJson.write(write(question));
    }

    private QuestionDocument document() {
        Labels labels = question.labels();
        return new QuestionDocument(question.sourceId(), question.content().type(), question.pool(), question.language(),
                question.difficulty(), question.objectives(), labels.tags(), question.stimulus(), question.content().stem(),
                options, select, sources, targets, reuseSources, body, gaps, statements, image, regions, expects, unit,
                question.key() == null ? null : KeyDocument.write(question.key()), explanation(Rationale.GENERAL),
                question.rationale().references().stream()
                        .map(page -> new QuestionDocument.Page(page.title(), page.url(), page.checkedAt())).toList(),
                labels.author() == null ? null : new QuestionDocument.Provenance(labels.author(), labels.original()),
                labels.enemies(), labels.siblings());
    }

    private void takeContent() {
        switch (question.content().type()) {
            case SINGLE_CHOICE -> options = options("", ((SingleChoice) question.content()).options());
            case MULTIPLE_RESPONSE -> take((MultipleResponse) question.content());
            case ORDERING -> take((Ordering) question.content());
            case MATCHING -> take((Matching) question.content());
            case DROPDOWN -> take((Dropdown) question.content());
            case STATEMENT_GRID -> statements = options("", ((StatementGrid) question.content()).statements());
            case HOTSPOT -> take((Hotspot) question.content());
            case TEXT_ENTRY -> take((TextEntry) question.content());
        }
    }

    private void take(MultipleResponse content) {
        options = options("", content.options());
        select = content.select();
    }

    private void take(Ordering content) {
        options = options("", content.options());
        select = content.select();
    }

    private void take(Matching content) {
        sources = content.sources().stream().map(source -> new QuestionDocument.Source(source.id(), source.text())).toList();
        targets = options("", content.targets());
        reuseSources = content.reuseSources();
    }

    private void take(Dropdown content) {
        body = content.body();
        gaps = content.gaps().stream().map(this::gap).toList();
    }

    private QuestionDocument.Gap gap(Gap gap) {
        return new QuestionDocument.Gap(gap.id(), options(gap.id() + ".", gap.options()));
    }

    private void take(Hotspot content) {
        Image shown = content.image();
        image = new QuestionDocument.ImageLink(shown.url(), shown.width(), shown.height(), shown.alt());
        regions = content.regions().stream().map(this::area).toList();
        select = content.select();
    }

    private QuestionDocument.Area area(Region region) {
        return new QuestionDocument.Area(region.id(), region.shape(), region.coords(), region.label(),
                explanation(region.id()));
    }

    private void take(TextEntry content) {
        expects = content.expects();
        unit = content.unit();
    }

    private List<QuestionDocument.Option> options(String prefix, List<Choice> choices) {
        return choices.stream().map(choice -> new QuestionDocument.Option(choice.id(), choice.text(),
                explanation(prefix + choice.id()))).toList();
    }

    private String explanation(String id) {
        return question.rationale().explanations().get(id);
    }
}
