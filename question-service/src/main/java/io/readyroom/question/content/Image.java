package io.readyroom.question.content;

/** A picture by its immutable address; {@code alt} is its full text alternative. */
public record Image(String url, int width, int height, String alt) {
}
