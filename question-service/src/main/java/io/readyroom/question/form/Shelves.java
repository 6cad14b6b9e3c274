package io.readyroom.question.form;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.content.QuestionType;

/**
 * The questions of an exam as blueprints with rules ask for them: single ones by all that a rule can tell apart, those that
 * share a stimulus together, pilots by themselves. Immutable, and in the same order whatever order the questions came in.
 */
final class Shelves {

    /** Types by number, for counting in arrays. */
    static final List<QuestionType> TYPES = List.of(QuestionType.values());
    /** Difficulties by number, the easiest first. */
    static final List<String> LEVELS = List.of("easy", "medium", "hard");

    private static final Comparator<Kind> ORDER = comparing(Kind::domain).thenComparing(Kind::type).thenComparing(Kind::level)
            .thenComparing(Kind::points);

    /** Single questions that no rule tells apart. */
    record Shelf(Kind kind, List<PooledQuestion> questions) {
    }

    /**
     * What rules tell questions apart by.
     *
     * @param type number of the type
     * @param level number of the difficulty
     */
    record Kind(Place place, String domain, int type, int level, int points) {

        static Kind of(PooledQuestion question) {
            return new Kind(Place.of(question), question.domain(), TYPES.indexOf(question.type()),
                    LEVELS.indexOf(question.difficulty()), question.maxPoints());
        }
    }

    /** Where a form looks for questions. */
    record Place(String pool, String language) {

        static Place of(PooledQuestion question) {
            return new Place(question.pool(), question.language());
        }
    }

    /** Questions of one stimulus in one pool and language, in their order. */
    record Group(List<PooledQuestion> questions) {
    }

    private record GroupPlace(String stimulusKind, Place place) {

        static GroupPlace of(PooledQuestion question) {
            return new GroupPlace(question.stimulusKind(), Place.of(question));
        }
    }

    private final Map<Place, List<Shelf>> singles;
    private final Map<Place, List<Shelf>> pilots;
    private final Map<GroupPlace, List<Group>> groups;

    private Shelves(Map<Place, List<Shelf>> singles, Map<Place, List<Shelf>> pilots,
            Map<GroupPlace, List<Group>> groups) {
        this.singles = singles;
        this.pilots = pilots;
        this.groups = groups;
    }

    static Shelves of(List<PooledQuestion> questions) {
        List<PooledQuestion> sorted = questions.stream().sorted(comparing(PooledQuestion::sourceId)).toList();
        return new Shelves(
                shelved(sorted.stream().filter(question -> !question.pilot() && question.stimulusId() == null).toList()),
                // One that belongs to a stimulus has no place of its own to be tried out at.
                shelved(sorted.stream().filter(question -> question.pilot() && question.stimulusId() == null).toList()),
                grouped(sorted.stream().filter(question -> !question.pilot() && question.stimulusId() != null).toList()));
    }

    /** Those that stand by themselves and are scored. */
    List<Shelf> singles(String pool, String language) {
        return singles.getOrDefault(new Place(pool, language), List.of());
    }

    List<Shelf> pilots(String pool, String language) {
        return pilots.getOrDefault(new Place(pool, language), List.of());
    }

    /** Case studies or series. */
    List<Group> groups(String stimulusKind, String pool, String language) {
        return groups.getOrDefault(new GroupPlace(stimulusKind, new Place(pool, language)), List.of());
    }

    private static Map<Place, List<Shelf>> shelved(List<PooledQuestion> questions) {
        Map<Place, List<Shelf>> shelved = new HashMap<>();
        questions.stream().collect(groupingBy(Place::of)).forEach((place, there) -> shelved.put(place, shelves(there)));
        return Map.copyOf(shelved);
    }

    private static List<Shelf> shelves(List<PooledQuestion> questions) {
        return questions.stream().collect(groupingBy(Kind::of)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(kind -> new Shelf(kind.getKey(), List.copyOf(kind.getValue()))).toList();
    }

    private static Map<GroupPlace, List<Group>> grouped(List<PooledQuestion> questions) {
        Map<GroupPlace, List<Group>> grouped = new HashMap<>();
        questions.stream().collect(groupingBy(GroupPlace::of)).forEach((place, there) -> grouped.put(place, groups(there)));
        return Map.copyOf(grouped);
    }

    private static List<Group> groups(List<PooledQuestion> questions) {
        return questions.stream().collect(groupingBy(PooledQuestion::stimulusId)).values().stream()
                .map(together -> new Group(List.copyOf(together)))
                .sorted(comparing(group -> group.questions().get(0).sourceId())).toList();
    }
}
