package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Map;

import io.readyroom.question.content.Ordering;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.key.AnswerKey;

/** Choices brought into order. */
final class OrderReader {

    private OrderReader() {
    }

    static Draft read(ReadContext context, XmlElement interaction) {
        ResponseDeclaration response = context.item().response(interaction);
        List<XmlElement> elements = interaction.elements("simpleChoice");
        Map<String, String> ids = Ids.of(elements, Ids::letter, context.losses());
        OrderSpace space = space(interaction, response, elements);
        List<String> key = context.key(space);
        if (space.least() < space.most()) {
            context.losses().add(Part.OTHER, "How many are to be ordered was open; here it is " + key.size() + ".");
        }
        Ordering content = new Ordering(context.stem(interaction), context.choices(elements, ids), key.size());
        return new Draft(content, new AnswerKey.Order(key.stream().map(ids::get).toList()), ChoiceReader.probes(response, ids));
    }

    /** Without a least number all are to be ordered. */
    private static OrderSpace space(XmlElement interaction, ResponseDeclaration response, List<XmlElement> elements) {
        int all = elements.size();
        int least = ReadContext.count(interaction, "minChoices", 0);
        int most = ReadContext.count(interaction, "maxChoices", 0);
        List<String> options = ReadContext.identifiers(elements);
        if (least == 0) {
            return new OrderSpace(response, options, all, all);
        }
        return new OrderSpace(response, options, Math.min(least, all), most == 0 ? all : Math.min(Math.max(most, least), all));
    }
}
