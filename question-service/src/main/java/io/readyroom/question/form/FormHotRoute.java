package io.readyroom.question.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

/** Forms that can be made, one or many. What isn't right about a request is for {@link FormResource} to say. */
@Singleton
class FormHotRoute {

    static final String PATH = "/internal/forms";
    static final String BATCH = "/batch";

    private final FormDesk desk;
    private final FormJson json;
    private final Validator validator;
    private final ObjectReader one;
    private final ObjectReader several;

    FormHotRoute(FormDesk desk, FormJson json, Validator validator, ObjectMapper mapper) {
        this.desk = desk;
        this.json = json;
        this.validator = validator;
        this.one = mapper.readerFor(FormRequest.class);
        this.several = mapper.readerForListOf(FormRequest.class);
    }

    void register(@Observes Filters filters, HotRoutes routes) {
        routes.add(filters, new Route(PATH, this::form));
        routes.add(filters, new Route(PATH + BATCH, this::batch));
    }

    /** The answer, or empty when the resource has to look at it. */
    Optional<byte[]> form(byte[] body) {
        return orResource(() -> {
            FormRequest wanted = one.readValue(body);
            return isRight(wanted) ? Optional.of(json.write(desk.form(wanted))) : Optional.empty();
        });
    }

    /** The answer, or empty when the resource has to look at it. */
    Optional<byte[]> batch(byte[] body) {
        return orResource(() -> {
            List<FormRequest> wanted = several.readValue(body);
            return wanted != null && FormResource.isBatch(wanted.size()) && wanted.stream().allMatch(this::isRight)
                    ? Optional.of(json.write(desk.forms(wanted)))
                    : Optional.empty();
        });
    }

    private static Optional<byte[]> orResource(Answer answer) {
        try {
            return answer.make();
        } catch (IOException | RuntimeException e) {
            // The resource meets the same, and says it.
            return Optional.empty();
        }
    }

    private boolean isRight(FormRequest wanted) {
        return wanted != null && validator.validate(wanted).isEmpty();
    }

    private interface Answer {

        Optional<byte[]> make() throws IOException;
    }

    private record Route(String path, Function<byte[], Optional<byte[]>> answer) implements HotRoute<String> {

        @Override
        public HttpMethod method() {
            return HttpMethod.POST;
        }

        @Override
        public String template() {
            return path;
        }

        @Override
        public Set<String> roles() {
            return Set.of(Roles.SERVICE);
        }

        @Override
        public Optional<String> match(HttpServerRequest request) {
            return path.equals(request.uri()) ? Optional.of(path) : Optional.empty();
        }

        @Override
        public void answer(HotRequest<String> request) {
            answer.apply(request.body().getBytes()).ifPresentOrElse(request::answer, request::passOn);
        }
    }
}
