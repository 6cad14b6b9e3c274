package io.readyroom.question.banktool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.lint.rule.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what isn't right with catalogue and banks, without a server. */
@Command(name = "lint", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = BankTool.FAILED, exitCodeOnExecutionException = BankTool.FAILED, description = "Checks catalogue and banks; exits with 1 when something isn't right.")
final class LintCommand implements Callable<Integer> {

    private final BankRules rules;

    @Mixin
    private BankFolder folder;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|github", description = "How to print what was found.")
    private RemarkFormat format;

    @Spec
    private CommandSpec spec;

    LintCommand(BankRules rules) {
        this.rules = rules;
    }

    @Override
    public Integer call() throws ToolException {
        BankFolder.Reading reading = folder.read();
        List<Remark> remarks = new ArrayList<>();
        reading.flaws().forEach(flaw -> remarks.add(folder.remark(flaw)));
        for (Bank bank : reading.content().banks()) {
            remarks.addAll(remarks(bank, reading));
        }
        format.print(remarks, spec.commandLine().getOut());
        return remarks.stream().anyMatch(Remark::serious) ? BankTool.FLAWED : BankTool.RIGHT;
    }

    private List<Remark> remarks(Bank bank, BankFolder.Reading reading) {
        Map<String, String> paths = bank.questions().stream()
                .collect(Collectors.toMap(AuthoredQuestion::sourceId, bank::path, (first, second) -> first));
        return rules.check(bank, reading.content().catalogue()).stream().map(finding -> {
            String path = finding.sourceId() == null ? bank.folder() : paths.getOrDefault(finding.sourceId(), bank.folder());
            return new Remark(folder.shown(path), reading.files().line(path, finding.field()), finding.field(),
                    finding.ruleId(), finding.severity() == Severity.ERROR, finding.sentence());
        }).toList();
    }
}
