package io.readyroom.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.benchmarks.load.Seat;
import io.readyroom.system.Json;
import io.readyroom.system.Responses;

/**
 * Learners in front of open sessions, and the file in which the load generator finds them.
 *
 * @param seats all of them
 */
public record Seats(Path file, List<Seat> seats) {

    private static final String SESSIONS = "/v1/exam-sessions";
    private static final String FREE_SAMPLE = "{\"exam\":\"ai-102\",\"mode\":\"free\"}";
    private static final String WITHOUT_END = """
            UPDATE exam_session SET deadline_at = clock_timestamp() + interval '2 days',
                   sweep_at = clock_timestamp() + interval '3 days'
            WHERE id = ANY (?)""";

    /** As many guests, each in a session of the free sample that no clock ends. */
    public static Seats ofGuests(World world, String name, int count) {
        Http gateway = world.gateway();
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seats.add(seat(gateway, new Random(i)));
        }
        world.database("exam").update(WITHOUT_END, ids(seats));
        return written(world, name, seats);
    }

    private static Seat seat(Http gateway, Random random) {
        String token = guest(gateway);
        String session = Json.read(gateway.post(SESSIONS, token, FREE_SAMPLE)).path("id").asText();
        JsonNode questions = Json.read(gateway.get(SESSIONS + "/" + session + "/questions?from=1&limit=100", token));
        return new Seat(session, accountId(token), token, Json.list(questions.path("items")).stream()
                .map(question -> Json.write(Responses.any(question, random))).toList(), 0);
    }

    /** Guests without a session. */
    public static Seats withoutSessions(World world, String name, int count) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String token = guest(world.gateway());
            seats.add(new Seat("", accountId(token), token, List.of(), 0));
        }
        return written(world, name, seats);
    }

    /** Other seats under another name. */
    public static Seats written(World world, String name, List<Seat> seats) {
        try {
            return new Seats(Files.writeString(world.target().resolve("seats-" + name + ".json"),
                    Json.MAPPER.writeValueAsString(seats)), seats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the sessions. */
    public List<UUID> ids() {
        return ids(seats);
    }

    /** Of the learners. */
    public List<UUID> learners() {
        return seats.stream().map(seat -> UUID.fromString(seat.learner())).toList();
    }

    private static List<UUID> ids(List<Seat> seats) {
        return seats.stream().map(seat -> UUID.fromString(seat.session())).toList();
    }

    private static String guest(Http gateway) {
        return Json.read(gateway.post("/v1/guests", "", "")).path("accessToken").asText();
    }

    private static String accountId(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return Json.read(new String(claims, StandardCharsets.UTF_8)).path("sub").asText();
    }
}
