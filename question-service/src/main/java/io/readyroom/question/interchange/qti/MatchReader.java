package io.readyroom.question.interchange.qti;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.key.AnswerKey;

/** Two sets to be matched; with a set of yes and no, statements. */
final class MatchReader {

    private static final Set<String> YES = Set.of("yes", "true", "ja", "wahr", "richtig", "correct");
    private static final Map<String, String> NO = Map.of("yes", "no", "true", "false", "ja", "nein", "wahr", "falsch",
            "richtig", "falsch", "correct", "incorrect");

    private final ReadContext context;
    private final XmlElement interaction;
    private final List<XmlElement> sources;
    private final List<XmlElement> targets;
    private final Pairing pairing;

    private MatchReader(ReadContext context, XmlElement interaction, List<XmlElement> first, List<XmlElement> second) {
        ResponseDeclaration response = context.item().response(interaction);
        boolean sourceFirst = isSecondTheTargets(response, first, second);
        this.context = context;
        this.interaction = interaction;
        this.sources = sourceFirst ? first : second;
        this.targets = sourceFirst ? second : first;
        this.pairing = new Pairing(response, ReadContext.identifiers(sources), ReadContext.identifiers(targets), sourceFirst);
    }

    static Draft read(ReadContext context, XmlElement interaction) {
        List<XmlElement> sets = interaction.elements("simpleMatchSet");
        if (sets.size() != 2) {
            throw ItemProblem.failed("It has " + sets.size() + " sets to match instead of two.", interaction);
        }
        return new MatchReader(context, interaction, sets.get(0).elements("simpleAssociableChoice"),
                sets.get(1).elements("simpleAssociableChoice")).read();
    }

    private Draft read() {
        boolean reuse = mayBeReused(sources, pairing);
        List<String> key = context.key(pairing.space(reuse));
        context.tellOrder(interaction, sources);
        tellLimits(context, sources, targets.size());
        String yes = reuse && !isOurMatching() ? yes() : null;
        return yes == null ? matching(key, reuse) : grid(key, yes);
    }

    private Draft matching(List<String> key, boolean reuse) {
        Map<String, String> sourceIds = Ids.of(sources, Ids.numbered("s"), context.losses());
        Map<String, String> targetIds = Ids.of(targets, Ids.numbered("t"), context.losses());
        Map<String, String> matches = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            matches.put(targetIds.get(pairing.targets().get(i)), sourceIds.get(key.get(i)));
        }
        Matching content = new Matching(context.stem(interaction), context.choices(sources, sourceIds),
                context.choices(targets, targetIds), reuse);
        return new Draft(content, new AnswerKey.Matches(matches), pairing.probes(key, targetIds));
    }

    private Draft grid(List<String> key, String yes) {
        Map<String, String> ids = Ids.of(targets, Ids.numbered("s"), context.losses());
        List<Choice> statements = context.choices(targets, ids);
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            answers.put(ids.get(pairing.targets().get(i)), key.get(i).equals(yes));
        }
        return new Draft(new StatementGrid(context.stem(interaction), statements), new AnswerKey.Answers(answers),
                pairing.probes(key, ids));
    }

    /** A matching of ours may have two sources that happen to be called yes and no. */
    private boolean isOurMatching() {
        return context.isOurs() && QuestionType.MATCHING.wireName().equals(context.own().type());
    }

    /** Identifier of the source that means yes, or null where the sources aren't yes and no. */
    private String yes() {
        if (sources.size() != 2) {
            return null;
        }
        String first = sources.get(0).text().strip().toLowerCase(Locale.ROOT);
        String second = sources.get(1).text().strip().toLowerCase(Locale.ROOT);
        boolean yesFirst = YES.contains(first) && second.equals(NO.get(first));
        boolean yesSecond = YES.contains(second) && first.equals(NO.get(second));
        if (!yesFirst && !yesSecond) {
            return null;
        }
        if (!context.isOurs() && !(yesFirst ? first : second).equals("yes")) {
            context.losses().add(Part.OTHER, "The columns “" + sources.get(0).text().strip() + "” and “"
                    + sources.get(1).text().strip() + "” are yes and no here.");
        }
        return ReadContext.identifier(sources.get(yesFirst ? 0 : 1));
    }

    /**
     * The targets are the set of which each may be matched once, or is by what is declared; rather the second than the first.
     */
    private static boolean isSecondTheTargets(ResponseDeclaration response, List<XmlElement> first, List<XmlElement> second) {
        List<Map.Entry<String, String>> declared = Pairing.ends(response);
        boolean firstFits = declared.isEmpty() || isOnceEach(first, declared.stream().map(Map.Entry::getKey).toList());
        boolean secondFits = declared.isEmpty() || isOnceEach(second, declared.stream().map(Map.Entry::getValue).toList());
        boolean firstOnce = first.stream().allMatch(MatchReader::isMatchedOnce);
        boolean secondOnce = second.stream().allMatch(MatchReader::isMatchedOnce);
        if ((secondFits && secondOnce) || (firstFits && firstOnce)) {
            return secondFits && secondOnce;
        }
        if (declared.isEmpty() || !(firstFits || secondFits)) {
            throw ItemProblem
                    .skipped("In neither set is each matched exactly once, so there is no one source for each target.");
        }
        return secondFits;
    }

    private static boolean isOnceEach(List<XmlElement> set, List<String> declared) {
        return declared.size() == set.size() && new HashSet<>(declared).equals(new HashSet<>(ReadContext.identifiers(set)));
    }

    private static boolean isMatchedOnce(XmlElement choice) {
        return ReadContext.count(choice, "matchMax", 1) == 1;
    }

    /** By what the choices say, or by what is right. */
    static boolean mayBeReused(List<XmlElement> sources, Pairing pairing) {
        List<String> used = List.copyOf(pairing.declared().values());
        return !sources.stream().allMatch(MatchReader::isMatchedOnce) || new HashSet<>(used).size() < used.size();
    }

    static void tellLimits(ReadContext context, List<XmlElement> sources, int targets) {
        boolean limited = sources.stream().mapToInt(source -> ReadContext.count(source, "matchMax", 1))
                .anyMatch(max -> max > 1 && max < targets);
        if (limited) {
            context.losses().add(Part.OTHER, "How often one of them may be used isn't kept.");
        }
    }
}
