package io.readyroom.question.banktool;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has a server take the questions as drafts. */
@Command(name = "import", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = BankTool.FAILED, exitCodeOnExecutionException = BankTool.FAILED, description = "Imports the questions into a server.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private BankFolder folder;

    @Mixin
    private ImportOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return options.send(folder, false, spec.commandLine());
    }
}
