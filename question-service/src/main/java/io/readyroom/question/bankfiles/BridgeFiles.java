package io.readyroom.question.bankfiles;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.readyroom.question.bridge.QuestionBridge;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

/** Reads the bridges of one bank, {@code banks/<exam>/bridge-to-<other exam>.yaml}. */
final class BridgeFiles {

    private static final int SHORTEST_REASON = 20;

    private final StrictYaml yaml;
    private final ObjectiveMap.End own;
    private final CatalogueFacts catalogue;
    private final Set<String> questions;

    private BridgeFiles(StrictYaml yaml, ObjectiveMap.End own, CatalogueFacts catalogue) {
        this.yaml = yaml;
        this.own = own;
        this.catalogue = catalogue;
        // Of a question that can't be read only its own file has to be mended.
        this.questions = BankFiles.questionIds(yaml.files(), own.exam());
    }

    /**
     * The bridges; flaws are noted in the reader.
     *
     * @param own the newest outline of the bank's exam
     */
    static List<QuestionBridge> read(StrictYaml yaml, ObjectiveMap.End own, CatalogueFacts catalogue) {
        BridgeFiles files = new BridgeFiles(yaml, own, catalogue);
        return yaml.files().in("banks/" + own.exam(), "yaml").stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).startsWith("bridge-"))
                .flatMap(path -> files.bridge(path).stream()).toList();
    }

    private Optional<QuestionBridge> bridge(String path) {
        return yaml.read(path, BridgeFile.class).flatMap(file -> {
            int before = yaml.flaws().size();
            checkEnds(path, file);
            checkQuestions(path, file);
            checkDecisions(path, file);
            return yaml.flaws().size() > before ? Optional.empty() : Optional.of(file.bridge());
        });
    }

    private void checkEnds(String path, BridgeFile file) {
        require(path.endsWith("/bridge-to-" + file.to().exam() + ".yaml"), path, "to.exam",
                "to.exam is not the one in the file's name, bridge-to-<exam>.yaml");
        require(file.from().equals(own), path, "from",
                "from is not the newest outline of the bank's exam, which is " + own.exam() + " of " + own.asOf());
        require(!file.to().exam().equals(own.exam()), path, "to.exam", "to.exam is the bank's own, not another one");
        require(target(file).isPresent(), path, "to", "to is no outline of the catalogue");
    }

    private void checkQuestions(String path, BridgeFile file) {
        Set<String> left = new TreeSet<>(questions);
        Set<String> decided = new HashSet<>();
        for (int i = 0; i < file.questions().size(); i++) {
            String question = file.questions().get(i).question();
            String field = "questions[" + i + "].question";
            require(questions.contains(question), path, field, field + " is no question of this bank");
            require(decided.add(question), path, field, field + " has a row already");
            left.remove(question);
        }
        left.forEach(question -> yaml.flaw(path, "questions", "questions has no row for " + question));
    }

    private void checkDecisions(String path, BridgeFile file) {
        Optional<Set<String>> objectives = target(file)
                .map(outline -> outline.objectives().map(placed -> placed.objective().code()).collect(toSet()));
        for (int i = 0; i < file.questions().size(); i++) {
            BridgeFile.Row row = file.questions().get(i);
            String field = "questions[" + i + "]";
            require((row.to() == null) != (row.none() == null), path, field, field + " needs either to or none");
            require(row.none() == null || row.none().strip().length() >= SHORTEST_REASON, path, field + ".none",
                    field + ".none is no reason of at least " + SHORTEST_REASON + " characters");
            objectives.ifPresent(known -> checkCodes(path, field + ".to", row, known));
        }
    }

    private void checkCodes(String path, String field, BridgeFile.Row row, Set<String> known) {
        List<String> codes = row.to() == null ? List.of() : row.to();
        for (int i = 0; i < codes.size(); i++) {
            String code = field + "[" + i + "]";
            require(known.contains(codes.get(i)), path, code, code + " is no objective of the outline that to names");
            require(codes.indexOf(codes.get(i)) == i, path, code, code + " stands there already");
        }
    }

    private Optional<OutlineVersion> target(BridgeFile file) {
        return catalogue.outlines().stream().filter(outline -> outline.end().equals(file.to())).findFirst();
    }

    private void require(boolean right, String path, String field, String sentence) {
        if (!right) {
            yaml.flaw(path, field, sentence);
        }
    }
}
