package io.readyroom.question.bank;

import java.util.List;

import io.readyroom.question.content.Stimulus;

/** A stimulus as its author wrote it. */
public record AuthoredStimulus(String sourceId, String kind, String title, List<Stimulus.Tab> tabs) {

    Stored toStored() {
        return new Stored(kind, title, tabs);
    }

    /** What the row holds. */
    record Stored(String kind, String title, List<Stimulus.Tab> tabs) {
    }
}
