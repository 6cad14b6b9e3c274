package io.readyroom.exam.entitlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The part of question-service's event that is read here: which family opens the exam, and which products. */
record ExamChanged(long aggregateVersion, String exam, String family, JsonNode products) {

    boolean isComplete() {
        return exam != null && family != null;
    }

    JsonNode productsOrNone() {
        return products == null || !products.isArray() ? JsonNodeFactory.instance.arrayNode() : products;
    }
}
