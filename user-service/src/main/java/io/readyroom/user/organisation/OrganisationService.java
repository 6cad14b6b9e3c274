package io.readyroom.user.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.user.audit.AuditAction;
import io.readyroom.user.audit.AuditLog;
import io.readyroom.user.repetition.OncePerKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Makes organisations and lists them. */
@Singleton
class OrganisationService {

    private final Pool pool;
    private final OrganisationRepository organisations;
    private final AuditLog audit;

    OrganisationService(Pool pool, OrganisationRepository organisations, AuditLog audit) {
        this.pool = pool;
        this.organisations = organisations;
        this.audit = audit;
    }

    Uni<OrganisationResponse> create(CreateOrganisationRequest request, Caller operator,
            OncePerKey<OrganisationResponse> key) {
        return pool.withTransaction(connection -> {
            Transaction tx = Transaction.on(connection);
            return key.once(tx, operator.accountId(), () -> create(tx, request, operator));
        });
    }

    Uni<List<OrganisationResponse>> list(UUID after, int atMost) {
        return pool.withConnection((SqlConnection c) -> organisations.list(Transaction.on(c), after, atMost));
    }

    /** Fails with {@code not-found} when there is no such organisation. */
    Uni<Void> require(UUID id) {
        return pool.withConnection((SqlConnection c) -> organisations.exists(Transaction.on(c), id)).invoke(there -> {
            if (!there) {
                throw ProblemException.notFound("The organisation");
            }
        }).replaceWithVoid();
    }

    private Uni<OrganisationResponse> create(Transaction tx, CreateOrganisationRequest request, Caller operator) {
        return organisations.add(tx, Ids.next(), request.name().strip())
                .call(made -> audit.append(tx, operator, AuditAction.ORGANISATION_CREATED, made.id(), Map.of()));
    }
}
