package io.readyroom.question.bankfiles;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bankfiles.QuestionFile.ImageFile;
import io.readyroom.question.bridge.QuestionBridge;
import io.readyroom.question.content.Image;
import io.readyroom.question.media.MediaFile;

/** Reads one bank. */
final class BankFiles {

    private final StrictYaml yaml;
    private final String folder;
    private final Map<String, MediaFile> media;

    private BankFiles(StrictYaml yaml, String folder) {
        this.yaml = yaml;
        this.folder = folder;
        this.media = ContentFiles.PICTURES.stream()
                .flatMap(extension -> yaml.files().in(folder + "/media", extension).stream())
                .map(path -> new MediaFile(name(path), yaml.files().bytes(path)))
                .collect(toMap(MediaFile::name, identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The bank; flaws are noted in the reader. */
    static Bank read(StrictYaml yaml, String exam, Set<String> objectives, List<QuestionBridge> bridges) {
        String folder = "banks/" + exam;
        BankFiles files = new BankFiles(yaml, folder);
        files.media.values().forEach(file -> file.refusal()
                .ifPresent(why -> yaml.flaw(folder + "/media/" + file.name(), "is not taken: " + why)));
        List<AuthoredStimulus> stimuli = yaml.files().in(folder + "/stimuli", "yaml").stream()
                .flatMap(file -> files.stimulus(file).stream()).toList();
        List<AuthoredQuestion> questions = questionFiles(yaml.files(), exam)
                .flatMap(file -> files.question(file).stream()).toList();
        Bank bank = new Bank(exam, stimuli, questions, List.copyOf(files.media.values()), bridges);
        files.checkReferences(bank, objectives);
        return bank;
    }

    /** Ids of all questions that a bank has a file of, readable or not. */
    static Set<String> questionIds(ContentFiles files, String exam) {
        return questionFiles(files, exam).map(BankFiles::id).collect(toSet());
    }

    private static Stream<String> questionFiles(ContentFiles files, String exam) {
        return Stream.of("sample", "practice", "reserve")
                .flatMap(pool -> files.in("banks/" + exam + "/" + pool, "yaml").stream());
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
                yaml.flaw(path, "pool", "pool is not the folder that the file stands in");
            }
            int before = yaml.flaws().size();
            new DraftCheck((field, sentence) -> yaml.flaw(path, field, sentence)).check(file);
            return yaml.flaws().size() > before ? Optional.empty() : authored(path, file);
        });
    }

    private Optional<AuthoredQuestion> authored(String path, QuestionFile file) {
        Optional<AuthoredQuestion> question = new Authoring(file, (field, sentence) -> yaml.flaw(path, field, sentence))
                .question(picture -> picture(path, picture));
        question.ifPresent(made -> made.content().explainable().stream()
                .filter(id -> !made.rationale().explanations().containsKey(id))
                .forEach(id -> yaml.flaw(path, null, "no explanation of " + id)));
        return question;
    }

    private Image picture(String path, ImageFile named) {
        MediaFile found = media.get(named.file());
        String alt = named.alt().strip();
        if (found == null || found.refusal().isPresent()) {
            yaml.flaw(path, "image.file", "image.file is not among the bank's media");
            return new Image(null, named.width(), named.height(), alt);
        }
        if (found.width() != named.width() || found.height() != named.height()) {
            yaml.flaw(path, "image", "image.width and height are not those of the file");
        }
        return new Image(found.url(), named.width(), named.height(), alt);
    }

    private void named(String path, String id) {
        if (!id(path).equals(id)) {
            yaml.flaw(path, "id", "id is not the file's name");
        }
    }

    private void checkReferences(Bank bank, Set<String> objectives) {
        Set<String> ids = bank.questions().stream().map(AuthoredQuestion::sourceId).collect(toSet());
        Set<String> stimuli = bank.stimuli().stream().map(AuthoredStimulus::sourceId).collect(toSet());
        for (AuthoredQuestion question : bank.questions()) {
            String path = bank.path(question);
            require(objectives.containsAll(question.objectives()), path, "objectives",
                    "objectives: one is not in the exam's newest outline");
            require(question.stimulus() == null || stimuli.contains(question.stimulus()), path, "stimulus",
                    "stimulus is unknown");
            require(others(ids, question, question.labels().enemies()), path, "enemies",
                    "enemies: one is unknown, or itself");
            require(others(ids, question, question.labels().siblings()), path, "siblings",
                    "siblings: one is unknown, or itself");
        }
        if (ids.size() < bank.questions().size()) {
            yaml.flaw(folder, "an id stands twice");
        }
    }

    private static boolean others(Set<String> ids, AuthoredQuestion question, List<String> named) {
        return ids.containsAll(named) && !named.contains(question.sourceId());
    }

    private void require(boolean right, String file, String field, String sentence) {
        if (!right) {
            yaml.flaw(file, field, sentence);
        }
    }

    /** What the file of a question or a stimulus has to be named for. */
    private static String id(String path) {
        String name = name(path);
        return name.substring(0, name.length() - ".yaml".length());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
