package io.readyroom.gateway.offline;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.gateway.offline.OfflinePackResponse.Media;

/**
 * Finds the pictures of questions. They stand in fields of their own and in Markdown everywhere, explanations included, and
 * their address is of one kind only: so the text of it all is searched, and no place is forgotten.
 */
@Singleton
class PackMedia {

    private static final Pattern ADDRESS = Pattern.compile("/v1/media/[0-9a-f]{64}");

    private final ObjectMapper json;

    PackMedia(ObjectMapper json) {
        this.json = json;
    }

    /** Each once, in the order in which they come. */
    List<Media> of(List<PackedQuestionResponse> items) {
        return ADDRESS.matcher(text(items)).results().map(MatchResult::group).distinct().map(Media::new).toList();
    }

    private String text(List<PackedQuestionResponse> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("questions that can be answered can't be written", e);
        }
    }
}
