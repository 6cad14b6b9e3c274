package io.readyroom.question.interchange.markup;

import java.util.List;

import io.readyroom.question.interchange.Loss;

/** @param losses what of the original isn't in the text, each once */
public record Converted(String text, List<Loss> losses) {
}
