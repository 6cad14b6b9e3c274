package io.readyroom.question.interchange.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.readyroom.platform.web.json.NulGuard;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.media.MediaAddress;

/** Decides whether what a reader has found can be a draft, and completes what its format doesn't say. */
final class ItemCheck {

    private static final int LONGEST_ID = 200;
    /** Characters of a sentence in a report, which may quote what stands in a file. */
    static final int LONGEST_SENTENCE = 1_000;
    private static final int LONGEST_PLACE = 500;
    /** What an item has lost, at most so much of it is told one by one. */
    private static final int MOST_LOSSES = 100;
    private static final Set<String> POOLS = Set.of("sample", "practice", "reserve");
    private static final Set<String> DIFFICULTIES = Set.of("easy", "medium", "hard");

    private final ImportSettings settings;
    private final OutlineVersion outline;
    private final Set<String> objectives;

    /** @param outline the one that objectives are codes of */
    ItemCheck(ImportSettings settings, OutlineVersion outline) {
        this.settings = settings;
        this.outline = outline;
        this.objectives = outline.objectives().map(placed -> placed.objective().code()).collect(Collectors.toSet());
    }

    CheckedItem check(int number, ItemOutcome outcome) {
        if (outcome instanceof ItemOutcome.Read read) {
            return check(number, read);
        }
        if (outcome instanceof ItemOutcome.Skipped skipped) {
            return CheckedItem.skipped(number, storable(skipped.place()), storable(skipped.sourceId(), LONGEST_ID),
                    storable(skipped.why(), LONGEST_SENTENCE));
        }
        ItemOutcome.Failed failed = (ItemOutcome.Failed) outcome;
        return CheckedItem.failed(number, storable(failed.place()), storable(failed.sourceId(), LONGEST_ID),
                storable(failed.why(), LONGEST_SENTENCE));
    }

    /** Why a stimulus can't be stored, as a sentence. */
    static Optional<String> flaw(AuthoredStimulus stimulus) {
        return flawOfId(stimulus.sourceId()).or(() -> flawOfText(ContentJson.write(stimulus)));
    }

    private CheckedItem check(int number, ItemOutcome.Read read) {
        AuthoredQuestion question = completed(read.question());
        String json = ContentJson.write(question);
        Optional<String> flaw = flawOfId(question.sourceId()).or(() -> flawOfText(json)).or(() -> flaw(question));
        return flaw
                .map(why -> CheckedItem.failed(number, storable(read.place()), storable(question.sourceId(), LONGEST_ID),
                        storable(why, LONGEST_SENTENCE)))
                .orElseGet(() -> taken(number, storable(read.place()), question, storable(read.losses()), json.length()));
    }

    private static CheckedItem taken(int number, Place place, AuthoredQuestion question, List<Loss> losses, int characters) {
        int told = losses.stream().mapToInt(loss -> loss.why().length()).sum();
        return new CheckedItem(number, place, question.sourceId(), question, losses, null, null, characters + told);
    }

    private AuthoredQuestion completed(AuthoredQuestion read) {
        Labels labels = read.labels() == null ? new Labels(List.of(), List.of(), List.of(), null, false) : read.labels();
        Rationale rationale = read.rationale() == null ? new Rationale(Map.of(), List.of()) : read.rationale();
        List<String> codes = read.objectives() == null ? List.of() : read.objectives().stream().distinct().toList();
        return new AuthoredQuestion(read.sourceId(), either(read.pool(), settings.pool()),
                either(read.language(), settings.language()), either(read.difficulty(), settings.difficulty()), codes, labels,
                read.stimulus(), read.content(), rationale, read.key());
    }

    private static Optional<String> flawOfId(String id) {
        boolean usable = !id.isBlank() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.empty()
                : Optional.of("Its id can't be used: 1 to " + LONGEST_ID + " characters, no control characters.");
    }

    private static Optional<String> flawOfText(String json) {
        return isStorable(json) ? Optional.empty()
                : Optional.of("It has a character that no text can be stored with: U+0000, or half of a surrogate pair.");
    }

    private Optional<String> flaw(AuthoredQuestion question) {
        return flawOfField("pool", question.pool(), POOLS.contains(String.valueOf(question.pool())))
                .or(() -> flawOfField("language", question.language(),
                        String.valueOf(question.language()).matches("[a-z]{2}")))
                .or(() -> flawOfField("difficulty", question.difficulty(),
                        DIFFICULTIES.contains(String.valueOf(question.difficulty()))))
                .or(() -> question.objectives().stream().filter(code -> !objectives.contains(code)).findFirst()
                        .map(code -> "The outline of " + outline.asOf() + " has no objective " + code + "."))
                .or(() -> flawOfPicture(question.content()))
                .or(() -> question.content().flaws().stream().findFirst().map(flaw -> "It can't be answered: " + flaw + "."))
                .or(() -> question.key() == null || question.key().fits(question.content()) ? Optional.empty()
                        : Optional.of("Its key does not fit what there is to answer."));
    }

    /** Pictures within texts are cleaned where they are shown. */
    private static Optional<String> flawOfPicture(QuestionContent content) {
        boolean foreign = content instanceof Hotspot hotspot && hotspot.image() != null
                && !MediaAddress.isOne(hotspot.image().url());
        return foreign ? Optional.of("Its picture is none of ours: add it first, and name it by the address that it gets.")
                : Optional.empty();
    }

    private static Optional<String> flawOfField(String field, String value, boolean right) {
        if (right) {
            return Optional.empty();
        }
        return Optional.of(value == null ? "The file doesn't say its " + field + ": name one for all with ?" + field + "=."
                : "Its " + field + " is none of ours: " + value + ".");
    }

    private static String either(String said, String otherwise) {
        return said == null ? otherwise : said;
    }

    private static boolean isStorable(String json) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(json) && !NulGuard.hasNul(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What a report quotes of a file must not spoil the report, by its length either. */
    static String storable(String text, int longest) {
        if (text == null) {
            return null;
        }
        String plain = new String(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return plain.length() <= longest ? plain
                : plain.substring(0, longest - (Character.isHighSurrogate(plain.charAt(longest - 1)) ? 1 : 0)) + "…";
    }

    private static Place storable(Place place) {
        return place == null ? null
                : new Place(storable(place.file(), LONGEST_PLACE), place.line(), storable(place.element(), LONGEST_PLACE));
    }

    private static List<Loss> storable(List<Loss> losses) {
        Stream<Loss> told = losses.stream().limit(MOST_LOSSES)
                .map(loss -> new Loss(loss.part(), storable(loss.why(), LONGEST_SENTENCE)));
        int more = losses.size() - MOST_LOSSES;
        return (more <= 0 ? told : Stream.concat(told, Stream.of(new Loss(Part.OTHER, "And " + more + " more losses."))))
                .toList();
    }
}
