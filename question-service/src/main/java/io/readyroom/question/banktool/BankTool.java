package io.readyroom.question.banktool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Exits with 0 when all is right, 1 when something in the files isn't, 2 when the tool couldn't do its work. */
@Command(name = "bank-tool", mixinStandardHelpOptions = true, version = "bank-tool of Readyroom", exitCodeOnInvalidInput = BankTool.FAILED, exitCodeOnExecutionException = BankTool.FAILED, description = "Lints, imports and converts question banks.")
public final class BankTool {

    static final int RIGHT = 0;
    static final int FLAWED = 1;
    static final int FAILED = 2;

    /** Held, or its level would go with it. It tells at every start which version it is. */
    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    public static void main(String[] args) {
        VALIDATOR_LOG.setLevel(Level.WARNING);
        // The sentences of constraints are in the machine's language otherwise, the others in English.
        Locale.setDefault(Locale.ENGLISH);
        System.exit(commandLine(BankRules.ofLinter(Clock.systemUTC())).execute(args));
    }

    static CommandLine commandLine(BankRules rules) {
        return new CommandLine(new BankTool())
                .addSubcommand(new LintCommand(rules))
                .addSubcommand(new DryRunCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ConvertCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof ToolException) {
            command.getErr().println(failure.getMessage());
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            command.getErr().println("Reading or writing failed: " + failure.getMessage());
        } else {
            throw failure;
        }
        return FAILED;
    }
}
