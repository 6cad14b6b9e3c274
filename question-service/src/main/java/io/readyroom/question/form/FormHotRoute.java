package io.readyroom.question.form;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.platform.web.hot.HotRequest;
import io.readyroom.platform.web.hot.HotRoute;
import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.security.Roles;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Forms that can be made. Why one can't is for {@link FormResource} to say. */
@Singleton
class FormHotRoute implements HotRoute<String> {

    static final String PATH = "/internal/forms";

    private static final Optional<String> FOUND = Optional.of(PATH);

    private final FormDesk desk;
    private final FormJson json;
    private final Validator validator;
    private final ObjectReader reader;

    FormHotRoute(FormDesk desk, FormJson json, Validator validator, ObjectMapper mapper) {
        this.desk = desk;
        this.json = json;
        this.validator = validator;
        this.reader = mapper.readerFor(FormRequest.class);
    }

    void register(@Observes Filters filters, HotRoutes routes) {
        routes.add(filters, this);
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.POST;
    }

    @Override
    public String template() {
        return PATH;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SERVICE);
    }

    @Override
    public Optional<String> match(HttpServerRequest request) {
        return PATH.equals(request.uri()) ? FOUND : Optional.empty();
    }

    @Override
    public void answer(HotRequest<String> request) {
        form(request.body().getBytes()).ifPresentOrElse(request::answer, request::passOn);
    }

    /** The answer, or empty when the resource has to look at it. */
    Optional<byte[]> form(byte[] body) {
        try {
            FormRequest wanted = reader.readValue(body);
            return wanted == null || !validator.validate(wanted).isEmpty() ? Optional.empty()
                    : Optional.of(json.write(desk.form(wanted)));
        } catch (IOException | RuntimeException e) {
            // The resource meets the same, and says it.
            return Optional.empty();
        }
    }
}
