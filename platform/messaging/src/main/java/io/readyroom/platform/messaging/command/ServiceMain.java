package io.readyroom.platform.messaging.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a service; with arguments, a command of it. */
@QuarkusMain
public class ServiceMain {

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
            return;
        }
        // The service itself may run on this machine, and nobody is to be led here.
        for (String listener : new String[] { "quarkus.http", "quarkus.management" }) {
            System.setProperty(listener + ".port", "0");
            System.setProperty(listener + ".host", "localhost");
        }
        Quarkus.run(CommandApplication.class, arguments);
    }
}
