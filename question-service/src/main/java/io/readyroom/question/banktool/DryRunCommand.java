package io.readyroom.question.banktool;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has a server say what an import would do. */
@Command(name = "dry-run", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = BankTool.FAILED, exitCodeOnExecutionException = BankTool.FAILED, description = "Asks a server what an import would do; nothing is stored.")
final class DryRunCommand implements Callable<Integer> {

    @Mixin
    private BankFolder folder;

    @Mixin
    private ImportOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return options.send(folder, true, spec.commandLine());
    }
}
