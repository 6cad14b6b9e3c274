package io.readyroom.question.seed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;
import io.readyroom.question.media.MediaFile;

/** Reads one bank. */
final class BankFiles {

    private final StrictYaml yaml;
    private final String folder;
    private final Map<String, MediaFile> media;

    private BankFiles(StrictYaml yaml, String folder) {
        this.yaml = yaml;
        this.folder = folder;
        this.media = yaml.files().in(folder + "/media", "png").stream()
                .map(path -> new MediaFile(name(path), yaml.files().bytes(path)))
                .collect(toMap(MediaFile::name, identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The bank; flaws are noted in the reader. */
    static Bank read(StrictYaml yaml, String exam, Set<String> objectives) {
        String folder = "banks/" + exam;
        BankFiles files = new BankFiles(yaml, folder);
        files.media.values().stream().filter(file -> !file.isPng())
                .forEach(file -> yaml.flaw(folder + "/media/" + file.name(), "is no PNG picture of at most 2 MiB"));
        List<AuthoredStimulus> stimuli = yaml.files().in(folder + "/stimuli", "yaml").stream()
                .flatMap(file -> files.stimulus(file).stream()).toList();
        List<AuthoredQuestion> questions = Stream.of("sample", "practice", "reserve")
                .flatMap(pool -> yaml.files().in(folder + "/" + pool, "yaml").stream())
                .flatMap(file -> files.question(file).stream()).toList();
        Bank bank = new Bank(exam, stimuli, questions, List.copyOf(files.media.values()));
        files.checkReferences(bank, objectives);
        return bank;
    }

    private Optional<AuthoredStimulus> stimulus(String path) {
        return yaml.read(path, StimulusFile.class).map(file -> {
            named(path, file.id());
            return file.toAuthored();
        });
    }

    private Optional<AuthoredQuestion> question(String path) {
        return yaml.read(path, QuestionFile.class).flatMap(file -> {
            named(path, file.id());
            if (!path.startsWith(folder + "/" + file.pool() + "/")) {
                yaml.flaw(path, "pool is not the folder that the file stands in");
            }
            Optional<QuestionType> type = QuestionType.named(file.type());
            if (type.isEmpty()) {
                yaml.flaw(path, "type is none of the eight");
                return Optional.empty();
            }
            List<String> misplaced = ContentOf.misplacedFields(file, type.get());
            misplaced.forEach(flaw -> yaml.flaw(path, flaw));
            return misplaced.isEmpty() ? authored(path, file, type.get()) : Optional.empty();
        });
    }

    private Optional<AuthoredQuestion> authored(String path, QuestionFile file, QuestionType type) {
        QuestionContent content = ContentOf.content(file, type, imageUrl(path, file));
        content.flaws().forEach(flaw -> yaml.flaw(path, flaw));
        Map<String, String> explanations = ContentOf.explanations(file);
        content.explainable().stream().filter(id -> !explanations.containsKey(id))
                .forEach(id -> yaml.flaw(path, "no explanation of " + id));
        explanations.put(Rationale.GENERAL, file.explanation());
        Optional<? extends AnswerKey> key = yaml.convert(path, "key", keyNode(file, type), AnswerKey.classFor(type));
        if (key.isPresent() && !key.get().fits(content)) {
            yaml.flaw(path, "key does not fit the question");
        }
        Labels labels = new Labels(file.tags(), file.enemies(), file.siblings(), file.provenance().author(),
                file.provenance().original());
        Rationale rationale = new Rationale(explanations, file.references().stream()
                .map(r -> new Rationale.Reference(r.title(), r.url(), r.checkedAt())).toList());
        return key.map(known -> new AuthoredQuestion(file.id(), file.pool(), file.language(), file.difficulty(),
                file.objectives(), labels, file.stimulus(), content, rationale, known));
    }

    /** What a text entry expects stands in the question; the key carries it along for the grader. */
    private static JsonNode keyNode(QuestionFile file, QuestionType type) {
        if (type == QuestionType.TEXT_ENTRY && file.key() instanceof ObjectNode key) {
            return key.deepCopy().put("expects", file.expects());
        }
        return file.key();
    }

    private String imageUrl(String path, QuestionFile file) {
        if (file.image() == null) {
            return null;
        }
        MediaFile found = media.get(file.image().file());
        if (found == null || !found.isPng()) {
            yaml.flaw(path, "image.file is not among the bank's media");
            return null;
        }
        if (found.width() != file.image().width() || found.height() != file.image().height()) {
            yaml.flaw(path, "image.width and height are not those of the file");
        }
        return found.url();
    }

    private void named(String path, String id) {
        if (!name(path).equals(id + ".yaml")) {
            yaml.flaw(path, "id is not the file's name");
        }
    }

    private void checkReferences(Bank bank, Set<String> objectives) {
        Set<String> ids = bank.questions().stream().map(AuthoredQuestion::sourceId).collect(toSet());
        Set<String> stimuli = bank.stimuli().stream().map(AuthoredStimulus::sourceId).collect(toSet());
        for (AuthoredQuestion question : bank.questions()) {
            String file = folder + "/" + question.pool() + "/" + question.sourceId() + ".yaml";
            require(objectives.containsAll(question.objectives()), file, "objectives: one is not in the exam's newest outline");
            require(question.stimulus() == null || stimuli.contains(question.stimulus()), file, "stimulus is unknown");
            require(others(ids, question, question.labels().enemies()), file, "enemies: one is unknown, or itself");
            require(others(ids, question, question.labels().siblings()), file, "siblings: one is unknown, or itself");
        }
        require(ids.size() == bank.questions().size(), folder, "an id stands twice");
    }

    private static boolean others(Set<String> ids, AuthoredQuestion question, List<String> named) {
        return ids.containsAll(named) && !named.contains(question.sourceId());
    }

    private void require(boolean right, String file, String sentence) {
        if (!right) {
            yaml.flaw(file, sentence);
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
