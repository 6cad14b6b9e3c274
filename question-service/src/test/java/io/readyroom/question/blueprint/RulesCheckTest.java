package io.readyroom.question.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.readyroom.platform.web.problem.FieldError;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.form.BlueprintRules;

class RulesCheckTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("rules.size", Mode.EXAM, "{'unit':'points'}"),
                Arguments.of("rules.size", Mode.EXAM, "{'unit':'items','size':{'min':9,'max':8}}"),
                Arguments.of("rules.weights", Mode.EXAM, "{'unit':'items','weights':{'plan':0,'genai':0}}"),
                Arguments.of("rules.types", Mode.EXAM,
                        "{'unit':'items','types':[{'type':'hotspot','min':1},{'type':'hotspot','max':3}]}"),
                Arguments.of("rules.types", Mode.EXAM, "{'unit':'items','types':[{'type':'hotspot','min':4,'max':3}]}"),
                Arguments.of("rules.types", Mode.EXAM,
                        "{'unit':'items','size':{'min':3,'max':9},'types':[{'type':'hotspot','min':4}]}"),
                Arguments.of("rules.difficulty", Mode.EXAM, "{'unit':'items','difficulty':{'tolerance':1}}"),
                Arguments.of("rules.difficulty", Mode.EXAM,
                        "{'unit':'items','difficulty':{'shares':{'easy':0,'medium':0,'hard':100},'mean':2,'tolerance':1}}"),
                Arguments.of("rules.difficulty.shares", Mode.EXAM,
                        "{'unit':'items','difficulty':{'shares':{'easy':30,'medium':30,'hard':30},'tolerance':1}}"),
                Arguments.of("rules.caseStudies", Mode.EXAM, "{'unit':'items','caseStudies':{'count':1,'least':4,'most':3}}"),
                Arguments.of("rules.series", Mode.EXAM,
                        "{'unit':'items','size':{'min':5,'max':9},'series':{'count':2,'least':3}}"),
                Arguments.of("rules.pools", Mode.EXAM, "{'unit':'items','pools':['reserve','sample']}"),
                Arguments.of("rules.pools", Mode.EXAM, "{'unit':'items','pools':['reserve','reserve']}"),
                Arguments.of("rules.pools", Mode.PRACTICE, "{'unit':'items','pools':['practice','reserve']}"),
                Arguments.of("rules.pools", Mode.PRACTICE, "{'unit':'items','pools':['sample']}"),
                Arguments.of("rules.pools", Mode.FREE, "{'unit':'items','pools':['practice']}"),
                Arguments.of("rules.languages", Mode.FREE, "{'unit':'items','languages':['en','en']}"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesWhatCannotBeKept(String field, Mode mode, String rules) {
        assertThat(errors(rules, mode)).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void hasNothingAgainstRulesThatCanBeKept() {
        assertThat(errors("{'unit':'items'}", Mode.PRACTICE)).isEmpty();
        assertThat(errors("""
                {'unit':'points','size':{'min':90,'max':100},'weights':{'plan':1,'genai':0},'pools':['reserve','practice'],
                'types':[{'type':'hotspot','min':3,'max':5},{'type':'matching','max':0}],'repeats':false,'pilots':5,
                'difficulty':{'mean':1.95,'tolerance':0.1},'caseStudies':{'count':1,'least':3},'series':{'count':0},
                'exposureCap':25,'siblingsApart':true,'languages':['en','de']}""", Mode.EXAM)).isEmpty();
        assertThat(errors("{'unit':'items','pools':['sample']}", Mode.FREE)).isEmpty();
    }

    private static List<FieldError> errors(String rules, Mode mode) {
        return RulesCheck.errors(ContentJson.read(rules.replace('\'', '"'), BlueprintRules.class), mode);
    }
}
