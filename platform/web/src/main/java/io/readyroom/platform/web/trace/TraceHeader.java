package io.readyroom.platform.web.trace;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;

/** Passes the trace on to a neighbour. Where spans are recorded, Quarkus writes that of the call over it. */
@Provider
public class TraceHeader implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        W3CTraceContextPropagator.getInstance().inject(Context.current(), request.getHeaders(),
                (headers, name, value) -> put(headers, name, value));
    }

    private static void put(MultivaluedMap<String, Object> headers, String name, String value) {
        if (headers != null) {
            headers.putSingle(name, value);
        }
    }
}
