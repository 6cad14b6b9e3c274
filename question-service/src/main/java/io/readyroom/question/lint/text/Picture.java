package io.readyroom.question.lint.text;

/** A picture in a text. {@code alt} is empty when there is none. */
public record Picture(String address, String alt) {
}
