package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Matching;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.key.AnswerKey;

/** Words to be put into gaps of a text: a matching whose targets are the gaps, numbered in the text. */
final class GapMatchReader {

    private GapMatchReader() {
    }

    static Draft read(ReadContext context, XmlElement interaction) {
        List<XmlElement> words = interaction.elements().stream()
                .filter(child -> child.is("gapText") || child.is("gapImg")).toList();
        List<XmlElement> gaps = interaction.all("gap").toList();
        Pairing pairing = new Pairing(context.item().response(interaction), ReadContext.identifiers(words),
                ReadContext.identifiers(gaps), true);
        boolean reuse = MatchReader.mayBeReused(words, pairing);
        if (!reuse && words.size() < gaps.size()) {
            throw ItemProblem.skipped("It has more gaps than words to fill them, and some stay empty; each of ours is filled.");
        }
        List<String> key = context.key(pairing.space(reuse));
        context.tellOrder(interaction, words);
        MatchReader.tellLimits(context, words, gaps.size());
        context.losses().add(Part.OTHER, "The gaps are numbered in the text, and what belongs into them is matched beside it.");
        return draft(context, interaction, pairing, key, reuse);
    }

    private static Draft draft(ReadContext context, XmlElement interaction, Pairing pairing, List<String> key, boolean reuse) {
        List<XmlElement> words = interaction.elements().stream()
                .filter(child -> pairing.sources().contains(ReadContext.identifier(child)) && !child.is("gap")).toList();
        List<XmlElement> gaps = interaction.all("gap").toList();
        Map<String, String> sourceIds = Ids.of(words, Ids.numbered("s"), context.losses());
        Map<String, String> targetIds = Ids.of(gaps, Ids.numbered("t"), context.losses());
        List<Choice> targets = new ArrayList<>();
        Map<String, String> matches = new LinkedHashMap<>();
        for (int i = 0; i < gaps.size(); i++) {
            String id = targetIds.get(pairing.targets().get(i));
            targets.add(new Choice(id, mark(i)));
            matches.put(id, sourceIds.get(key.get(i)));
        }
        Matching content = new Matching(stem(context, interaction, words, gaps), context.choices(words, sourceIds), targets,
                reuse);
        return new Draft(content, new AnswerKey.Matches(matches), pairing.probes(key, targetIds));
    }

    private static String stem(ReadContext context, XmlElement interaction, List<XmlElement> words, List<XmlElement> gaps) {
        List<XmlNode> passage = interaction.children().stream()
                .filter(child -> words.stream().noneMatch(word -> word == child)).toList();
        Map<XmlElement, List<XmlNode>> marks = new HashMap<>();
        for (int i = 0; i < gaps.size(); i++) {
            marks.put(gaps.get(i), List.of(new XmlText(mark(i))));
        }
        List<XmlNode> blocks = ReadContext.replaced(passage, marks).stream().map(GapMatchReader::block).toList();
        return context.stemOf(context.body().with(ReadContext.replaced(context.body().children(), interaction, blocks)));
    }

    /** A prompt stands for itself. */
    private static XmlNode block(XmlNode node) {
        return node instanceof XmlElement element && element.is("prompt")
                ? XmlElement.of("div", Map.of(), element.children())
                : node;
    }

    /** How a gap is shown in the text and beside it. */
    private static String mark(int index) {
        return "(" + (index + 1) + ")";
    }
}
