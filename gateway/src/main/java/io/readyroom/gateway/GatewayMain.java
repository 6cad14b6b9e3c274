package io.readyroom.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class GatewayMain {

    /**
     * Quarkus would answer a path that is no URI by a bare 400 before anybody of ours sees it; our own check is stricter and
     * answers with a problem document.
     */
    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
