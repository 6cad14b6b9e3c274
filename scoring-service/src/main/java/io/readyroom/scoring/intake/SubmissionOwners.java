package io.readyroom.scoring.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.readyroom.scoring.claim.GuestClaims;
import io.readyroom.scoring.erasure.ErasedAccounts;
import io.readyroom.scoring.submission.Submission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whose submissions are, and whether anybody is there whose they could be. */
@Singleton
class SubmissionOwners {

    private final GuestClaims claims;
    private final ErasedAccounts erased;

    SubmissionOwners(GuestClaims claims, ErasedAccounts erased) {
        this.claims = claims;
        this.erased = erased;
    }

    /**
     * The submissions with their owners of now; those of learners who are erased are left out. Until the transaction ends no
     * claim is added and nobody is erased.
     */
    Uni<List<Submission>> settle(SqlConnection tx, List<Submission> submissions) {
        return claims.accountsOf(tx, submissions.stream().map(Submission::learnerId).toList())
                .chain(accounts -> erased.of(tx, people(submissions, accounts)).map(gone -> submissions.stream()
                        .filter(one -> !gone.contains(one.learnerId()))
                        .map(one -> one.ownedBy(accounts.getOrDefault(one.learnerId(), one.learnerId())))
                        .filter(one -> !gone.contains(one.learnerId())).toList()));
    }

    private static Set<UUID> people(List<Submission> submissions, Map<UUID, UUID> accounts) {
        return Stream.concat(submissions.stream().map(Submission::learnerId), accounts.values().stream())
                .collect(Collectors.toSet());
    }
}
