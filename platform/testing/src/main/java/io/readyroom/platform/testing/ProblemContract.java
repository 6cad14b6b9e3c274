package io.readyroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;

import io.readyroom.platform.web.problem.ProblemType;

/** The problem slugs of a service, as committed in {@code contracts/problems.md}. */
public final class ProblemContract {

    private ProblemContract() {
    }

    /**
     * Every slug of the catalogue has its line under the service's heading with its status, and no line is left over. A line
     * is {@code | `slug` | status | meaning | what to do |}.
     *
     * @param heading {@code common}, or the service's name
     */
    public static void assertListed(String heading, ProblemType... catalogue) {
        List<String> expected = Arrays.stream(catalogue).map(type -> type.slug() + " " + type.status()).sorted().toList();
        Assertions.assertThat(listed(heading)).as("slugs under '## %s' in contracts/problems.md", heading)
                .containsExactlyElementsOf(expected);
    }

    private static List<String> listed(String heading) {
        try (Stream<String> lines = Files.lines(Repository.root().resolve("contracts/problems.md"))) {
            return lines.dropWhile(line -> !line.equals("## " + heading)).skip(1).takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| `")).map(line -> line.split("\\|", -1))
                    .map(cells -> cells[1].strip().replace("`", "") + " " + cells[2].strip()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
