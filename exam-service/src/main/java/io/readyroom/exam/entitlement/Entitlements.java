package io.readyroom.exam.entitlement;

import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.Neighbours;
import io.readyroom.exam.user.EntitlementQuestion;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/** Decides whether an account may start a sitting of an exam. */
@Singleton
public class Entitlements {

    private final EntitlementRepository repository;
    private final EntitlementQuestion owner;

    Entitlements(EntitlementRepository repository, EntitlementQuestion owner) {
        this.repository = repository;
        this.owner = owner;
    }

    /**
     * Lets through whoever is entitled; fails with {@code not-entitled}, naming the products that would help, or with
     * {@code not-found} when nobody knows the exam.
     */
    public Future<Void> require(UUID account, String exam) {
        return repository.find(account, exam)
                .compose(standing -> standing.entitled() ? Future.succeededFuture() : askOwner(account, exam, standing));
    }

    private Future<Void> askOwner(UUID account, String exam, Standing standing) {
        return UniHelper.toFuture(owner.isEntitled(account, exam)
                .onFailure().transform(Neighbours::toProblem)
                .invoke(entitled -> {
                    if (!entitled) {
                        throw refusal(exam, standing);
                    }
                })
                .replaceWithVoid());
    }

    private static ProblemException refusal(String exam, Standing standing) {
        if (!standing.examKnown()) {
            return ProblemException.notFound("The exam " + exam);
        }
        JsonNode first = standing.products().path(0);
        String help = first.isMissingNode() ? "" : " The product " + first.path("name").asText() + " opens it.";
        ProblemException refusal = ProblemException.of(ExamProblem.NOT_ENTITLED,
                "This mode of " + exam + " needs an entitlement; the free sample does not." + help);
        return standing.products().isEmpty() ? refusal
                : refusal.with("product", first).with("products", standing.products());
    }
}
