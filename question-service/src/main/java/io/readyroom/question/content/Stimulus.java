package io.readyroom.question.content;

import java.util.List;
import java.util.UUID;

/** What several questions share: a case study with its tabs. */
public record Stimulus(UUID id, String title, List<Tab> tabs) {

    /** The text is Markdown. */
    public record Tab(String title, String text) {
    }
}
