package io.readyroom.platform.messaging;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

/** Wakes the relay of this process. */
@Singleton
class OutboxSignal {

    private final AtomicReference<Runnable> listener = new AtomicReference<>();

    void wake() {
        Runnable relay = listener.get();
        if (relay != null) {
            relay.run();
        }
    }

    void listen(Runnable relay) {
        listener.set(relay);
    }
}
