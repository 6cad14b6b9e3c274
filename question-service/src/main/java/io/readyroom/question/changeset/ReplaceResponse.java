package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.readyroom.question.changeset.text.NameReplacement;

/**
 * What became of one batch of questions.
 *
 * @param changed new versions, or drafts of the change set that were edited; with a dry run what would be
 * @param skipped questions that have the name and keep it, each with a sentence why
 * @param stimuli case studies and series of the exam whose own texts have the name: they are edited by hand
 * @param nextCursor for the next batch, null (and written as null) at the end
 */
record ReplaceResponse(boolean dryRun, List<Changed> changed, List<Skipped> skipped, List<String> stimuli,
        @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor) {

    /**
     * @param version number; absent with a dry run
     * @param replaced how many times in all texts
     * @param kept how many times the name stays, in code, in addresses, in marks of gaps and in titles of references
     */
    record Changed(UUID question, String sourceId, Integer version, int replaced, int kept,
            List<NameReplacement.Excerpt> excerpts) {
    }

    record Skipped(UUID question, String sourceId, String why) {
    }
}
