package io.readyroom.gateway.offline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.readyroom.gateway.neighbour.Neighbours;
import io.readyroom.gateway.question.CandidateQuestion;
import io.readyroom.gateway.question.QuestionVersions;
import io.readyroom.gateway.question.Rationale;
import io.smallrye.mutiny.Uni;

/** Composes offline packs. exam-service comes first and alone: only versions whose keys it has let go are looked up. */
@Singleton
class OfflinePacks {

    private static final String NEIGHBOUR = "exam-service";

    private final PackClient exam;
    private final QuestionVersions versions;
    private final PackMedia media;

    OfflinePacks(@RestClient PackClient exam, QuestionVersions versions, PackMedia media) {
        this.exam = exam;
        this.versions = versions;
        this.media = media;
    }

    Uni<OfflinePackResponse> handOut(String token, UUID session) {
        return exam.handOut(token, session).onFailure().transform(failure -> Neighbours.told(NEIGHBOUR, failure))
                .chain(this::join);
    }

    private Uni<OfflinePackResponse> join(SlotsAndKeys pack) {
        return Uni.combine().all().unis(versions.candidates(pack.versionIds()), versions.rationales(pack.versionIds()))
                .with((contents, rationales) -> items(pack, contents, rationales))
                .map(items -> OfflinePackResponse.of(pack, items, media.of(items)));
    }

    private static List<PackedQuestionResponse> items(SlotsAndKeys pack, Map<UUID, CandidateQuestion> contents,
            Map<UUID, Rationale> rationales) {
        return pack.items().stream().map(slot -> PackedQuestionResponse.from(slot, contents.get(slot.questionVersionId()),
                rationales.get(slot.questionVersionId()))).toList();
    }
}
