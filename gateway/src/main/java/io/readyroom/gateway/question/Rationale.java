package io.readyroom.gateway.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Why an answer is right, by id of option, row, target or region, plus {@code general}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Rationale(UUID questionVersionId, Map<String, String> explanations, List<Reference> references) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reference(String title, String url) {
    }
}
