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
     * Lets through whoever is entitled to the exam's family; fails with {@code not-entitled}, naming the products that would
     * help, with {@code not-found} when nobody has told of the exam, and with a problem that may pass when the owner, who has
     * the last word, can't be asked.
     */
    public Future<Void> require(UUID account, String exam) {
        return repository.find(account, exam)
                .compose(standing -> decide(account, exam, standing));
    }

    private Future<Void> decide(UUID account, String exam, Standing standing) {
        if (standing.entitled()) {
            return Future.succeededFuture();
        }
        return standing.family() == null ? Future.failedFuture(ProblemException.notFound("The exam " + exam))
                : askOwner(account, exam, standing);
    }

    private Future<Void> askOwner(UUID account, String exam, Standing standing) {
        return UniHelper.toFuture(owner.isEntitled(account, exam, standing.family())
                .onFailure().transform(Neighbours::toProblem)
                .invoke(entitled -> {
                    if (!entitled) {
                        throw refusal(exam, standing);
                    }
                })
                .replaceWithVoid());
    }

    private static ProblemException refusal(String exam, Standing standing) {
        JsonNode first = standing.products().path(0);
        String help = first.isMissingNode() ? "" : " The product " + first.path("name").asText() + " opens it.";
        ProblemException refusal = ProblemException.of(ExamProblem.NOT_ENTITLED,
                "This mode of " + exam + " needs an entitlement; the free sample does not." + help);
        return standing.products().isEmpty() ? refusal
                : refusal.with("product", first).with("products", standing.products());
    }
}
