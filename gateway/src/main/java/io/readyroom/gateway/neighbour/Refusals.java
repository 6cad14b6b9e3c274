package io.readyroom.gateway.neighbour;

import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.problem.Problem;
import io.readyroom.platform.web.problem.ProblemException;

/** A neighbour's 4xx becomes the same problem here; anything else that isn't a success counts as a fault of the neighbour. */
@Singleton
public class Refusals implements ResponseExceptionMapper<RuntimeException> {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> COMMON = Set.of("type", "title", "status", "detail", "instance", "traceId", "retryable",
            "errors");

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status >= 500 || status == TOO_MANY_REQUESTS) {
            return new NeighbourFaultException("answered " + status);
        }
        return problem(status, response.readEntity(String.class));
    }

    private RuntimeException problem(int status, String body) {
        try {
            JsonNode document = json.readTree(body);
            String type = document.path("type").asText();
            if (type.startsWith(Problem.TYPE_PREFIX)) {
                return problem(new RefusalType(type.substring(Problem.TYPE_PREFIX.length()),
                        document.path("title").asText("Refused"), status), document);
            }
        } catch (JsonProcessingException e) {
            return new NeighbourFaultException("answered " + status + " without a problem document");
        }
        return new NeighbourFaultException("answered " + status + " without a problem document");
    }

    private static ProblemException problem(RefusalType type, JsonNode document) {
        ProblemException refusal = ProblemException.of(type, document.path("detail").asText(type.title()));
        for (JsonNode error : document.path("errors")) {
            refusal.withError(error.path("field").asText(), error.path("message").asText());
        }
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            if (!COMMON.contains(member.getKey())) {
                refusal.with(member.getKey(), member.getValue());
            }
        }
        return refusal;
    }
}
