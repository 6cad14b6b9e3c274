package io.readyroom.scoring.claim;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

@ApplicationScoped
class GuestClaimConsumer implements EventBatchHandler {

    private static final Logger LOG = Logger.getLogger(GuestClaimConsumer.class);

    private final GuestClaims claims;

    GuestClaimConsumer(GuestClaims claims) {
        this.claims = claims;
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTS;
    }

    @Override
    public Set<String> types() {
        return Set.of("GuestClaimed");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        List<GuestClaimed> claimed = events.stream().map(event -> event.as(GuestClaimed.class)).toList();
        return claims.add(tx, claimed)
                .invoke(moved -> LOG.infof("%d guests were claimed, %d sessions moved", claimed.size(), moved))
                .replaceWithVoid();
    }
}
