package io.readyroom.question.banktool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs the tool as its command line would, and makes banks for it to read. */
final class BankToolMother {

    /** What it printed, and how it ended. */
    record Run(int code, String out, String err) {
    }

    private BankToolMother() {
    }

    static Run run(BankRules rules, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = BankTool.commandLine(rules).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /** Without the linter. */
    static Run run(String... arguments) {
        return run((bank, catalogue) -> List.of(), arguments);
    }

    /** The shipped catalogue and bank, with one file changed. */
    static Path shippedWith(Path folder, String file, UnaryOperator<String> change) throws IOException {
        for (String top : new String[] { "catalogue", "banks" }) {
            try (var files = Files.walk(Path.of(top))) {
                for (Path source : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(source.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(source, copy);
                }
            }
        }
        Path changed = folder.resolve(file);
        String before = Files.readString(changed);
        Files.writeString(changed, change.apply(before));
        return folder;
    }
}
