package io.readyroom.question.banktool;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.readyroom.question.bankfiles.Bank;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** To which server, as whom, and of which exams. */
final class ImportOptions {

    @Option(names = "--server", required = true, paramLabel = "<url>", description = "The gateway's address.")
    private URI server;

    @Option(names = "--token-env", defaultValue = "READYROOM_TOKEN", paramLabel = "<name>", description = "The environment variable that holds an author's access token.")
    private String tokenVariable;

    @Option(names = "--exam", paramLabel = "<code>", description = "Only the bank of this exam; may be repeated.")
    private List<String> exams = new ArrayList<>();

    @Option(names = "--timeout-minutes", defaultValue = "30", paramLabel = "<n>", description = "How long to wait for the server's work.")
    private int timeoutMinutes;

    /** Answers the exit code. Sends nothing while the files themselves have flaws. */
    int send(BankFolder folder, boolean dryRun, CommandLine command)
            throws ToolException, IOException, InterruptedException {
        BankFolder.Reading reading = folder.read();
        if (!reading.flaws().isEmpty()) {
            RemarkFormat.TEXT.print(reading.flaws().stream().map(folder::remark).toList(), command.getErr());
            command.getErr().println("Nothing was sent.");
            return BankTool.FLAWED;
        }
        ImportClient client = new ImportClient(server, token(), Duration.ofMinutes(timeoutMinutes));
        int code = BankTool.RIGHT;
        for (Bank bank : chosen(reading.content().banks())) {
            try (BankLines lines = BankLines.of(bank, reading.files())) {
                URI job = client.start(lines.file(), bank.exam(), dryRun);
                ImportReport report = new ImportReport(command.getOut(), line -> lines.origin(line).map(folder::shown));
                report.job(bank.exam(), client.await(job));
                client.eachItem(job, report::item);
                code = Math.max(code, report.code());
            }
        }
        return code;
    }

    private List<Bank> chosen(List<Bank> banks) throws ToolException {
        List<String> known = banks.stream().map(Bank::exam).toList();
        for (String exam : exams) {
            if (!known.contains(exam)) {
                throw new ToolException("There is no bank of " + exam + ".");
            }
        }
        if (banks.isEmpty()) {
            throw new ToolException("There is no bank in that folder: nothing was sent.");
        }
        return banks.stream().filter(bank -> exams.isEmpty() || exams.contains(bank.exam())).toList();
    }

    private String token() throws ToolException {
        String token = System.getenv(tokenVariable);
        if (token == null || token.isBlank()) {
            throw new ToolException("The environment variable " + tokenVariable + " holds no token.");
        }
        return token.strip();
    }
}
