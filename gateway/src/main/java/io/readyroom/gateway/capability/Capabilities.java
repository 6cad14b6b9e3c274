package io.readyroom.gateway.capability;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What clients can rely on. The lists may grow; a client tolerates names that it doesn't know.
 *
 * @param version of the server
 * @param features that are there, by name
 * @param questionTypes that a session may contain; a client names those that it can render
 * @param modes in which a session can be started
 * @param languages of catalogue and problems
 * @param oldestClient the oldest API client that is still served
 */
@Schema(name = "Capabilities")
record Capabilities(String version, List<String> features, List<String> questionTypes, List<String> modes,
        List<String> languages, String oldestClient) {
}
