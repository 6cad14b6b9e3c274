package io.readyroom.scoring.claim;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

@ApplicationScoped
class GuestClaimConsumer implements EventBatchHandler {

    private static final Logger LOG = Logger.getLogger(GuestClaimConsumer.class);

    private final EventConsumer consumer;
    private final GuestClaims claims;

    GuestClaimConsumer(EventConsumer consumer, GuestClaims claims) {
        this.consumer = consumer;
        this.claims = claims;
    }

    @Incoming("accounts")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
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
