package io.readyroom.question.interchange.qti;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.key.AnswerKey;

/** One word or number that is typed. */
final class TextEntryReader {

    private static final String BLANK = "____";
    private static final Set<String> CELLS = Set.of("td", "th", "li");
    private static final Set<String> CONTENT = Set.of("img", "object", "math");

    private TextEntryReader() {
    }

    static Draft read(ReadContext context, XmlElement interaction) {
        ResponseDeclaration response = context.item().response(interaction);
        if (!response.isSingle()) {
            throw ItemProblem.skipped("What is typed is taken apart into a " + BodyText.start(response.cardinality())
                    + ", which isn't supported.", response.element());
        }
        if (ReadContext.count(interaction, "base", 10) != 10) {
            throw ItemProblem.skipped("Numbers are typed to another base than ten, which isn't supported.", interaction);
        }
        if (interaction.attribute("patternMask").isPresent()) {
            context.losses().add(Part.OTHER, "Which characters may be typed isn't kept.");
        }
        AnswerKey.Text key = exact(context, new TextKeyFinder(context, response).find());
        String unit = interaction.attribute(Own.UNIT).map(Escaped::decode).orElse(null);
        int maxLength = ReadContext.count(interaction, Own.MAX_LENGTH, TextEntry.MAX_LENGTH);
        String stem = context.stemOf(context.body().with(body(context.body(), interaction)));
        return new Draft(new TextEntry(stem, key.expects(), unit, maxLength), key, List.of());
    }

    /** An answer of ours may hold characters that XML doesn't. */
    private static AnswerKey.Text exact(ReadContext context, AnswerKey.Text found) {
        List<String> own = context.isOurs() ? context.own().accepted() : null;
        if (own == null || own.isEmpty() || own.stream().anyMatch(Objects::isNull)) {
            return found;
        }
        Set<String> sane = new LinkedHashSet<>(own.stream().map(TextEntryReader::asFound).toList());
        boolean same = sane.equals(new LinkedHashSet<>(found.accepted()));
        String text = own.stream().filter(answer -> asFound(answer).equals(found.text())).findFirst().orElse(null);
        return same && text != null ? new AnswerKey.Text(text, own, found.tolerance(), found.expects()) : found;
    }

    private static String asFound(String answer) {
        return XmlOut.sane(answer).strip();
    }

    /** A field that stands alone needs no mark in the text; within a sentence it leaves a blank. */
    private static List<XmlNode> body(XmlElement body, XmlElement interaction) {
        List<XmlElement> around = body.all()
                .filter(element -> element != body && element != interaction && element.contains(interaction)).toList();
        Optional<XmlElement> alone = around.stream()
                .filter(element -> element.attribute(Own.ANSWER).isPresent() || isNothingElse(element)).findFirst();
        boolean inCell = around.stream().anyMatch(element -> CELLS.contains(element.name()));
        if (alone.isPresent() && !inCell) {
            return ReadContext.replaced(body.children(), alone.get(), List.of());
        }
        return ReadContext.replaced(body.children(), interaction, around.isEmpty() ? List.of() : List.of(new XmlText(BLANK)));
    }

    private static boolean isNothingElse(XmlElement around) {
        return around.text().isBlank() && around.all().noneMatch(element -> CONTENT.contains(element.name()));
    }
}
