package io.readyroom.exam.launch;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.exam.Partner;
import io.readyroom.exam.assignment.ReturnUrl;
import io.readyroom.exam.launch.LaunchRepository.Expected;
import io.readyroom.exam.secret.OneUseToken;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Makes launch links, and forgets them. */
@Singleton
class Launches {

    private static final Logger LOG = Logger.getLogger(Launches.class);

    private final LaunchRepository repository;
    private final LaunchConfig config;

    Launches(LaunchRepository repository, LaunchConfig config) {
        this.repository = repository;
        this.config = config;
    }

    /**
     * A link; fails with {@code not-found}, or with the rule that will keep the candidate out for as long as the link lives, so
     * that the organisation learns it before the candidate does.
     */
    Uni<LaunchResponse> create(Partner partner, CreateLaunchRequest request) {
        ReturnUrl.require(request.returnUrl());
        String token = OneUseToken.next();
        return repository.find(partner, request.assignmentId(), request.externalId())
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("The assignment")))
                .map(Launches::requireMayEnter)
                .chain(standing -> repository.insert(OneUseToken.hash(token), standing, request))
                .map(expiresAt -> new LaunchResponse(config.page() + "#" + token, expiresAt));
    }

    @Scheduled(every = "{readyroom.launches.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return repository.forget()
                .onFailure().invoke(failure -> LOG.debug("Old links stay a little longer", failure))
                .onFailure().recoverWithNull();
    }

    private static Standing requireMayEnter(Expected expected) {
        if (expected.standing().candidateId() == null) {
            throw ProblemException.notFound("The candidate");
        }
        return expected.standing().requireMayEnterBy(expected.expiresAt());
    }
}
