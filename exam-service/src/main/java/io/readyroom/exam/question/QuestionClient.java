package io.readyroom.exam.question;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.readyroom.platform.web.security.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "question-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/forms")
interface QuestionClient {

    @POST
    Uni<Form> assemble(FormRequest request);

    /**
     * Without the look for fields that come twice, which strangers' JSON is given: it is half of the work of reading a form.
     */
    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper strict) {
        ObjectMapper mapper = strict.copy();
        mapper.getFactory().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        return mapper;
    }

    /** A refusal is told by its problem document; anything else counts as a fault of the neighbour. */
    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return FormRefusedException.from(response.getStatus(), response.readEntity(String.class));
    }
}
