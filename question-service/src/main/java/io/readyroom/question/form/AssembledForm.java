package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.List;

import io.readyroom.question.content.ResponseShape;

/** A form: its places in order, or why there is none. */
record AssembledForm(List<Place> places, Shortage shortage) {

    /** Kind of a section whose questions share no stimulus. */
    static final String QUESTIONS = "questions";

    /** {@code shape} carries the permutation of this form; {@code section} starts at 1. */
    record Place(int position, Pick pick, int section, ResponseShape shape) {
    }

    /**
     * What each section holds, in order: {@link #QUESTIONS}, or the kind of the stimulus that all of its questions share.
     */
    List<String> sections() {
        List<String> kinds = new ArrayList<>(1);
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            if (i == places.size() - 1 || places.get(i + 1).section() != places.get(i).section()) {
                kinds.add(kind(places.subList(from, i + 1)));
                from = i + 1;
            }
        }
        return kinds;
    }

    private static String kind(List<Place> section) {
        PooledQuestion first = section.get(0).pick().question();
        boolean shared = first.stimulusId() != null && section.stream()
                .allMatch(place -> first.stimulusId().equals(place.pick().question().stimulusId()));
        return shared ? first.stimulusKind() : QUESTIONS;
    }

    boolean complete() {
        return shortage == null;
    }
}
