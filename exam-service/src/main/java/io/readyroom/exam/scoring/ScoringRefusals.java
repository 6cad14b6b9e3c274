package io.readyroom.exam.scoring;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Tells what another try won't change from a fault of the neighbour, which the client's own exception tells. */
@Singleton
public class ScoringRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        return status == NOT_FOUND || status == CONFLICT || status == UNPROCESSABLE ? new ScoringRefusedException(status)
                : null;
    }
}
