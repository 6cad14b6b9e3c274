package io.readyroom.question.interchange;

/**
 * Something that did not come through. Every difference between what went in and what comes out is one of these.
 *
 * @param why a sentence for a person
 */
public record Loss(Part part, String why) {
}
