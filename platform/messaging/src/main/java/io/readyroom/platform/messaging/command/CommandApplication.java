package io.readyroom.platform.messaging.command;

import java.io.PrintStream;
import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.VertxContextSupport;

/** Runs one command and ends. Exits with 0 when it was done, 1 when it failed, 2 when it wasn't understood. */
@Singleton
class CommandApplication implements QuarkusApplication {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final List<OperatorCommand> commands;

    CommandApplication(@All List<OperatorCommand> commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... arguments) {
        return run(List.of(arguments), System.out, System.err);
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        OperatorCommand command = commands.stream().filter(one -> one.name().equals(arguments.get(0))).findFirst().orElse(null);
        if (command == null) {
            commands.forEach(one -> err.println(one.name() + " " + one.usage()));
            return NOT_UNDERSTOOD;
        }
        try {
            CommandOptions options = CommandOptions.of(arguments.subList(1, arguments.size()));
            // The main thread has nothing else to do.
            out.println(VertxContextSupport.subscribeAndAwait(() -> command.run(options)));
            return DONE;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(command.name() + " " + command.usage());
            return NOT_UNDERSTOOD;
        } catch (Throwable e) {
            err.println(command.name() + " failed, it can be begun again: " + e);
            return FAILED;
        }
    }
}
