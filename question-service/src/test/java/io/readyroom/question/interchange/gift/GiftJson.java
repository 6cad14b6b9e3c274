package io.readyroom.question.interchange.gift;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.interchange.gift.GiftItem.Choice;
import io.readyroom.question.interchange.gift.GiftItem.NumberAnswer;
import io.readyroom.question.interchange.gift.GiftItem.NumberChoice;
import io.readyroom.question.interchange.gift.GiftItem.Text;

/** Our parse in the shape in which GIFT-grammar-PEG gives its own. */
final class GiftJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GiftJson() {
    }

    static ArrayNode of(List<GiftItem> items) {
        ArrayNode all = JSON.arrayNode();
        for (GiftItem item : items) {
            if (item instanceof GiftItem.Category category) {
                all.add(JSON.objectNode().put("type", "Category").put("title", category.title()));
            } else if (item instanceof GiftItem.Question question) {
                all.add(question(question));
            }
        }
        return all;
    }

    private static ObjectNode question(GiftItem.Question question) {
        ObjectNode node = JSON.objectNode().put("id", question.id());
        if (question.tags().isEmpty()) {
            node.putNull("tags");
        } else {
            question.tags().forEach(node.putArray("tags")::add);
        }
        node.put("title", question.title()).put("hasEmbeddedAnswers", question.embedded());
        node.set("stem", text(question.stem()));
        if (!(question.answers() instanceof GiftItem.Description)) {
            node.set("globalFeedback", text(question.globalFeedback()));
        }
        answers(node, question);
        return node;
    }

    private static void answers(ObjectNode node, GiftItem.Question question) {
        if (question.answers() instanceof GiftItem.Description) {
            node.put("type", "Description");
        } else if (question.answers() instanceof GiftItem.Essay) {
            node.put("type", "Essay");
        } else if (question.answers() instanceof GiftItem.TrueFalse trueFalse) {
            // The grammar names the first feedback for true, whichever is right.
            node.put("type", "TF").put("isTrue", trueFalse.isTrue());
            node.set("trueFeedback", text(trueFalse.first()));
            node.set("falseFeedback", text(trueFalse.second()));
        } else if (question.answers() instanceof GiftItem.Choices choices) {
            choices(node.put("type", "MC").putArray("choices"), choices.choices());
        } else if (question.answers() instanceof GiftItem.Words words) {
            choices(node.put("type", "Short").putArray("choices"), words.choices());
        } else if (question.answers() instanceof GiftItem.Matches matches) {
            ArrayNode pairs = node.put("type", "Matching").putArray("matchPairs");
            matches.pairs().forEach(pair -> pairs.addObject().put("subanswer", pair.answer()).set("subquestion",
                    text(pair.question())));
        } else if (question.answers() instanceof GiftItem.Numbers numbers) {
            numbers(node.put("type", "Numerical"), numbers, question.stem());
        }
    }

    private static void choices(ArrayNode all, List<Choice> choices) {
        for (Choice choice : choices) {
            ObjectNode node = all.addObject().put("isCorrect", choice.correct()).put("weight", choice.weight());
            node.set("text", text(choice.text()));
            node.set("feedback", text(choice.feedback()));
        }
    }

    private static void numbers(ObjectNode node, GiftItem.Numbers numbers, Text stem) {
        if (numbers.bare()) {
            node.set("choices", number(numbers.choices().get(0).number(), stem));
            return;
        }
        ArrayNode all = node.putArray("choices");
        for (NumberChoice choice : numbers.choices()) {
            ObjectNode one = all.addObject().put("isCorrect", choice.correct()).put("weight", choice.weight());
            one.set("text", number(choice.number(), stem));
            one.set("feedback", text(choice.feedback()));
        }
    }

    private static ObjectNode number(NumberAnswer answer, Text stem) {
        if (answer instanceof GiftItem.Exactly exactly) {
            return number("simple").put("number", exactly.number());
        } else if (answer instanceof GiftItem.Around around) {
            return number("range").put("number", around.number()).put("range", around.range());
        } else if (answer instanceof GiftItem.Between between) {
            return number("high-low").put("numberHigh", between.high()).put("numberLow", between.low());
        }
        return text(new Text(stem.format(), "*"));
    }

    private static ObjectNode number(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode text(Text text) {
        return text == null ? null : JSON.objectNode().put("format", text.format().giftName()).put("text", text.text());
    }
}
