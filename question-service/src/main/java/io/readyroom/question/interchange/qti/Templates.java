package io.readyroom.question.interchange.qti;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import io.readyroom.question.interchange.ReadLimits;

/**
 * The standard response processing templates, which items name by address only. All versions mean the same; the address differs
 * by version and by whether it ends in {@code .xml}.
 *
 * @see <a href="https://www.imsglobal.org/spec/qti/v3p0/impl">QTI 3.0 Best Practices and Implementation Guide</a>
 */
final class Templates {

    private static final Map<String, XmlElement> BY_NAME = Map.of(
            "match_correct", rules("""
                    <responseProcessing><responseCondition>
                      <responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>
                        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
                      </responseIf>
                      <responseElse>
                        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue>
                      </responseElse>
                    </responseCondition></responseProcessing>"""),
            "map_response", rules("""
                    <responseProcessing><responseCondition>
                      <responseIf><isNull><variable identifier="RESPONSE"/></isNull>
                        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue>
                      </responseIf>
                      <responseElse>
                        <setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue>
                      </responseElse>
                    </responseCondition></responseProcessing>"""),
            "map_response_point", rules("""
                    <responseProcessing>
                      <setOutcomeValue identifier="SCORE"><mapResponsePoint identifier="RESPONSE"/></setOutcomeValue>
                    </responseProcessing>"""));

    private Templates() {
    }

    /** Empty for a template that isn't a standard one. */
    static Optional<XmlElement> named(String address) {
        String name = address.strip();
        name = name.substring(name.lastIndexOf('/') + 1);
        name = name.endsWith(".xml") ? name.substring(0, name.length() - ".xml".length()) : name;
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static XmlElement rules(String xml) {
        try {
            return XmlReader.document(xml.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
        } catch (MalformedXmlException e) {
            throw new IllegalStateException("a template of ours isn't right", e);
        }
    }
}
