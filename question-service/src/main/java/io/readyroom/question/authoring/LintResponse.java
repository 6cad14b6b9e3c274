package io.readyroom.question.authoring;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the linter says of a version. With errors it can't be submitted; warnings are for people to judge. */
record LintResponse(int errors, int warnings, List<LintFinding> findings) {

    static final String ERROR = "error";
    static final String WARNING = "warning";

    /**
     * Something that a rule found.
     *
     * @param ruleId in kebab case
     * @param field where it stands
     * @param sentence what is wrong and what to do
     */
    record LintFinding(String ruleId, @Schema(enumeration = {
            ERROR, WARNING }) String severity, String field,
            String sentence){

        boolean isError() {
            return severity.equals(ERROR);
        }
    }
}
