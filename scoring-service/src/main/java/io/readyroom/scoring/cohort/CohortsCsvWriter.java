package io.readyroom.scoring.cohort;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the answer for whoever accepts CSV rather than JSON. */
@Provider
@Produces(CohortsCsv.MEDIA_TYPE)
class CohortsCsvWriter implements ServerMessageBodyWriter<CohortsResponse> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return CohortsResponse.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return CohortsResponse.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(CohortsResponse response, Type genericType, ServerRequestContext context) {
        context.serverResponse().setResponseHeader(HttpHeaders.CONTENT_TYPE, CohortsCsv.MEDIA_TYPE + ";charset=UTF-8")
                .setResponseHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cohorts.csv\"")
                .end(bytes(response));
    }

    @Override
    public void writeTo(CohortsResponse response, Class<?> type, Type genericType, Annotation[] annotations,
            MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(bytes(response));
    }

    private static byte[] bytes(CohortsResponse response) {
        return CohortsCsv.of(response).getBytes(StandardCharsets.UTF_8);
    }
}
