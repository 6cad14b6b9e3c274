package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.moodle.Body.Answer;
import io.readyroom.question.interchange.moodle.Body.NumberAnswer;
import io.readyroom.question.key.AnswerKey;

/** Words and numbers to type. */
final class WriteTyped {

    private WriteTyped() {
    }

    static Body body(Writing writing, TextEntry content, AnswerKey key) throws UnfitItemException {
        AnswerKey.Text text = Writing.key(AnswerKey.Text.class, key);
        // The one that a review shows stands first.
        Set<String> accepted = new LinkedHashSet<>(List.of(text.text()));
        accepted.addAll(text.accepted());
        writing.own().put("unit", content.unit(), Part.OTHER, writing.losses());
        if (content.maxLength() != TextEntry.MAX_LENGTH) {
            writing.own().put("maxlength", content.maxLength(), Part.OTHER, writing.losses());
        }
        return content.expects().equals("number") ? numbers(accepted, text.tolerance(), content.unit()) : words(accepted);
    }

    /** An asterisk alone would stand for anything. */
    private static Body words(Set<String> accepted) {
        return new Body.Words(accepted.stream().map(word -> new Answer(word.replace("*", "\\*"), Percent.FULL, null)).toList());
    }

    private static Body numbers(Set<String> accepted, BigDecimal tolerance, String unit) {
        List<NumberAnswer> answers = new ArrayList<>();
        for (String number : accepted) {
            answers.add(new NumberAnswer(new BigDecimal(number), tolerance == null ? BigDecimal.ZERO : tolerance, Percent.FULL,
                    null));
        }
        return new Body.Numbers(answers, unit);
    }
}
