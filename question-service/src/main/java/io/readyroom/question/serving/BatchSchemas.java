package io.readyroom.question.serving;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.Stimulus;

/** What the pre-rendered bytes are, for the API document: the generator can't see through an unwrapped sealed type. */
final class BatchSchemas {

    private BatchSchemas() {
    }

    record CandidateQuestions(List<CandidateFields> items) {
    }

    @Schema(name = "CandidateQuestion", description = "A version as a candidate may see it. Which of the fields after the stem there are depends on the type")
    record CandidateFields(UUID questionVersionId, UUID questionId, QuestionType type, int maxPoints, String language,
            Stimulus stimulus, String stem, List<Choice> options, Integer select, List<Choice> sources, List<Choice> targets,
            Boolean reuseSources, String body, List<Gap> gaps, List<Choice> statements, Image image, List<Region> regions,
            String expects, String unit, Integer maxLength) {
    }

    record Rationales(List<io.readyroom.question.serving.Rationales.RationaleItem> items) {
    }
}
