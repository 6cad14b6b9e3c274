package io.readyroom.exam.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * A sitting from its start to its end.
 *
 * @param vendor whose rules of the catalogue it is played under; or null
 * @param policy the rules themselves, where no vendor in the catalogue has them
 * @param never what no answer to the candidate may contain, at no time
 */
record Transcript(String about, String vendor, JsonNode policy, int minutes, List<Simulation.Part> sections,
        List<String> never, List<Step> steps) {

    /**
     * What the candidate does, one of the first nine, and what the service answers.
     *
     * @param start begins the sitting
     * @param look at the session
     * @param read questions, {@code from-to}
     * @param answer the question at a position, by {@code response}, perhaps {@code flagged}
     * @param finish a section
     * @param breaks {@code begin} or {@code end}
     * @param passes seconds: the clock goes on by so much
     * @param await that the session, looked at again and again, is as said
     * @param says absent for a success of any kind
     */
    record Step(boolean start, boolean look, String read, Integer answer, JsonNode response, Boolean flagged, Integer finish,
            String breaks, Integer passes, boolean await, boolean submit, boolean abandon, Says says) {

        Says expected() {
            return says == null ? new Says(null, null, null) : says;
        }
    }

    /**
     * What the service answers.
     *
     * @param status null for 200, 201, 202 as it comes, or for the problem's own
     * @param problem its slug
     * @param body values by their paths
     */
    record Says(Integer status, String problem, Map<String, Object> body) {

        Says {
            body = body == null ? Map.of() : body;
        }
    }

    static Transcript read(String name) {
        String file = "/transcripts/" + name + ".yaml";
        try (InputStream in = Transcript.class.getResourceAsStream(file)) {
            return new YAMLMapper().readValue(in, Transcript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    Simulation simulation() {
        return new Simulation("sim-" + (vendor == null ? "elsewhere" : vendor),
                vendor == null ? policy : Simulation.policyOf(vendor), minutes, sections);
    }
}
