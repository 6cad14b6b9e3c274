package io.readyroom.question.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.readyroom.question.content.QuestionType;

/** Event: a question as it is now. No key, no text. */
record QuestionChanged(long aggregateVersion, UUID questionId, String exam, UUID currentVersionId, String status, String pool,
        String language, QuestionType type, String difficulty, List<Assignment> objectiveAssignments, List<UUID> enemies,
        List<UUID> siblings) {

    /** {@code outlineVersion} is the day the outline is named for. */
    record Assignment(LocalDate outlineVersion, String objective, String domain) {
    }

    static QuestionChanged of(Question question, AuthoredQuestion authored, BankContext context) {
        List<Assignment> assignments = authored.objectives().stream()
                .map(code -> new Assignment(context.outline().asOf(), code, context.domainOf(code)))
                .toList();
        return new QuestionChanged(question.nextAggregateVersion(), question.id, question.examCode,
                question.currentVersionId, VersionStatus.PUBLISHED.wireName(), authored.pool(), authored.language(),
                authored.content().type(), authored.difficulty(), assignments, context.ids(authored.labels().enemies()),
                context.ids(authored.labels().siblings()));
    }
}
