package io.readyroom.question.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.BlueprintRules.Difficulty;
import io.readyroom.question.form.BlueprintRules.Groups;
import io.readyroom.question.form.BlueprintRules.Shares;
import io.readyroom.question.form.BlueprintRules.Span;
import io.readyroom.question.form.BlueprintRules.TypeSpan;
import io.readyroom.question.form.BlueprintRules.Unit;

/** Rules of a blueprint, of which a test says only what it is about. */
final class RulesBuilder {

    private final Unit unit;
    private final Span size;
    private final List<TypeSpan> types = new ArrayList<>();
    private Difficulty difficulty;
    private Groups caseStudies;
    private Groups series;
    private int pilots;
    private Boolean repeats;
    private Integer exposureCap;
    private Boolean siblingsApart;

    private RulesBuilder(Unit unit, Span size) {
        this.unit = unit;
        this.size = size;
    }

    static RulesBuilder items(int size) {
        return items(size, size);
    }

    static RulesBuilder items(int min, int max) {
        return new RulesBuilder(Unit.ITEMS, new Span(min, max));
    }

    static RulesBuilder points(int size) {
        return new RulesBuilder(Unit.POINTS, new Span(size, size));
    }

    /** Null where there is no bound. */
    RulesBuilder type(QuestionType type, Integer min, Integer max) {
        types.add(new TypeSpan(type, min, max));
        return this;
    }

    RulesBuilder shares(int easy, int medium, int hard, String tolerance) {
        difficulty = new Difficulty(new Shares(easy, medium, hard), null, new BigDecimal(tolerance));
        return this;
    }

    RulesBuilder mean(String mean, String tolerance) {
        difficulty = new Difficulty(null, new BigDecimal(mean), new BigDecimal(tolerance));
        return this;
    }

    RulesBuilder caseStudies(int count, Integer least, Integer most) {
        caseStudies = new Groups(count, least, most);
        return this;
    }

    RulesBuilder series(int count, Integer least, Integer most) {
        series = new Groups(count, least, most);
        return this;
    }

    RulesBuilder pilots(int value) {
        pilots = value;
        return this;
    }

    RulesBuilder repeats(boolean value) {
        repeats = value;
        return this;
    }

    RulesBuilder exposureCap(int percent) {
        exposureCap = percent;
        return this;
    }

    RulesBuilder siblingsApart() {
        siblingsApart = true;
        return this;
    }

    BlueprintRules build() {
        return new BlueprintRules(unit, size, null, types, difficulty, caseStudies, series, pilots, null, repeats, exposureCap,
                siblingsApart, null);
    }
}
