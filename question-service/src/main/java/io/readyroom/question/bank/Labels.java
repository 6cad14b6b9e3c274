package io.readyroom.question.bank;

import java.util.List;

/**
 * What a version is labelled with.
 *
 * @param enemies bank ids of questions that may not stand in a form with this one
 * @param siblings bank ids of questions on the same objective with another surface
 * @param original the author's word that it is original
 */
public record Labels(List<String> tags, List<String> enemies, List<String> siblings, String author, boolean original) {

    /** The tag of a question that is tried out unscored. */
    public static final String PILOT = "pilot";
}
