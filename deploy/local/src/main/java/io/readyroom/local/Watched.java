package io.readyroom.local;

import java.util.function.BooleanSupplier;

import io.readyroom.platform.embedded.KafkaBroker;
import io.readyroom.platform.embedded.PostgresServer;

/**
 * A process as its supervisor sees it.
 *
 * @param wanted whether it is meant to run
 * @param live whether it does its work, asked only while it runs
 * @param kill ends a process that runs, but isn't live
 * @param revive starts it again unless it isn't wanted any more; returns when it works
 */
record Watched(String name, BooleanSupplier wanted, BooleanSupplier alive, BooleanSupplier live, Runnable kill,
        Runnable revive) {

    static Watched of(PostgresServer postgres) {
        return new Watched("PostgreSQL", postgres::isWanted, postgres::isAlive, () -> true, postgres::kill9,
                postgres::revive);
    }

    static Watched of(KafkaBroker kafka) {
        return new Watched("Kafka", kafka::isWanted, kafka::isAlive, () -> true, kafka::kill9, kafka::revive);
    }

    static Watched of(ServiceProcess service) {
        return new Watched(service.name(), service::isWanted, service::isAlive, service::isLive, service::kill9,
                service::revive);
    }
}
