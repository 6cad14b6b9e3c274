package io.readyroom.question.interchange.qti;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.qti.Draft.Probe;
import io.readyroom.question.key.AnswerKey;

/** One or several of n. */
final class ChoiceReader {

    private ChoiceReader() {
    }

    static Draft read(ReadContext context, XmlElement interaction) {
        ResponseDeclaration response = context.item().response(interaction);
        List<XmlElement> elements = interaction.elements("simpleChoice");
        Map<String, String> ids = Ids.of(elements, Ids::letter, context.losses());
        int max = max(interaction, response, elements.size());
        List<String> key = context.key(new PickSpace(response, ReadContext.identifiers(elements), max));
        List<Choice> options = context.choices(elements, ids);
        context.tellOrder(interaction, elements);
        String stem = context.stem(interaction);
        List<Probe> probes = probes(response, ids);
        if (key.size() == 1) {
            if (max > 1) {
                context.losses().add(Part.SCORING, "Several could be picked although one is right; here one can be picked.");
            }
            return new Draft(new SingleChoice(stem, options), new AnswerKey.Choice(ids.get(key.get(0))), probes);
        }
        if (key.size() == options.size()) {
            throw ItemProblem.skipped("All its choices are right, so there is nothing to choose in a question of ours.");
        }
        List<String> right = asDeclared(key, response).stream().map(ids::get).toList();
        return new Draft(new MultipleResponse(stem, options, key.size()), new AnswerKey.Choices(right), probes);
    }

    /** How many may be picked; 0 in the file means any number. */
    static int max(XmlElement interaction, ResponseDeclaration response, int options) {
        int max = ReadContext.count(interaction, "maxChoices", 1);
        if (response.isSingle()) {
            return 1;
        }
        return max == 0 ? Math.max(1, options) : Math.min(max, Math.max(1, options));
    }

    static List<Probe> probes(ResponseDeclaration response, Map<String, String> ids) {
        return ids.entrySet().stream()
                .map(id -> new Probe(id.getValue(), Map.of(response.id(), List.of(id.getKey())))).toList();
    }

    /** The same picks in the order in which the item declares them. */
    static List<String> asDeclared(List<String> key, ResponseDeclaration response) {
        List<String> declared = response.correct();
        return declared.size() == key.size() && new HashSet<>(declared).equals(new HashSet<>(key)) ? declared : key;
    }
}
