package io.readyroom.question.interchange.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.readyroom.platform.web.json.NulGuard;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Place;

/** Decides whether what a reader has found can be a draft, and completes what its format doesn't say. */
final class ItemCheck {

    private static final int LONGEST_ID = 200;
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
            return CheckedItem.skipped(number, storable(skipped.place()), storable(skipped.sourceId()),
                    storable(skipped.why()));
        }
        ItemOutcome.Failed failed = (ItemOutcome.Failed) outcome;
        return CheckedItem.failed(number, storable(failed.place()), storable(failed.sourceId()), storable(failed.why()));
    }

    private CheckedItem check(int number, ItemOutcome.Read read) {
        AuthoredQuestion question = completed(read.question());
        String json = ContentJson.write(question);
        Optional<String> flaw = flawOfId(question.sourceId()).or(() -> flawOfText(json)).or(() -> flaw(question));
        return flaw.map(why -> CheckedItem.failed(number, storable(read.place()), storable(question.sourceId()), why))
                .orElseGet(() -> new CheckedItem(number, storable(read.place()), question.sourceId(), question, read.losses(),
                        null, null,
                        json.length()));
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
                .or(() -> question.content().flaws().stream().findFirst().map(flaw -> "It can't be answered: " + flaw + "."))
                .or(() -> question.key() == null || question.key().fits(question.content()) ? Optional.empty()
                        : Optional.of("Its key does not fit what there is to answer."));
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

    /** What a report quotes of a file must not spoil the report. */
    private static String storable(String text) {
        return text == null ? null
                : new String(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Place storable(Place place) {
        return place == null ? null : new Place(storable(place.file()), place.line(), storable(place.element()));
    }
}
