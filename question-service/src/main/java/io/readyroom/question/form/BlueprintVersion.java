package io.readyroom.question.form;

import io.readyroom.question.catalogue.Mode;

/**
 * A blueprint that authors wrote.
 *
 * @param code goes out with every form and is stored with its session, as the version is
 */
public record BlueprintVersion(String exam, Mode mode, String code, int version, BlueprintRules rules) {
}
