package io.readyroom.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The problems as {@code contracts/problems.md} lists them. */
@Singleton
class ProblemCatalogue {

    private static final String FILE = "contracts/problems.md";
    private static final String HEADING = "## ";
    private static final int CELLS = 6;

    private final List<ListedProblem> problems = parse(read());

    List<ListedProblem> all() {
        return problems;
    }

    Optional<ListedProblem> find(String slug) {
        return problems.stream().filter(problem -> problem.slug().equals(slug)).findFirst();
    }

    /** Lines are {@code | `slug` | status | meaning | what to do |} under {@code ## heading}. */
    static List<ListedProblem> parse(String markdown) {
        List<ListedProblem> problems = new ArrayList<>();
        String heading = "";
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith(HEADING)) {
                heading = line.substring(HEADING.length()).strip();
            }
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("| `") && cells.length >= CELLS) {
                problems.add(new ListedProblem(heading, cells[1].strip().replace("`", ""), cells[2].strip(), cells[3].strip(),
                        cells[4].strip()));
            }
        }
        return List.copyOf(problems);
    }

    private static String read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
