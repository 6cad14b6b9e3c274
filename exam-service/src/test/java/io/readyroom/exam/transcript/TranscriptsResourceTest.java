package io.readyroom.exam.transcript;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Promise: each vendor's rules, as the catalogue has them, are what a candidate meets; and a vendor that nobody has
 * thought of needs a profile and no code. Rules that were built in for one vendor would fail at the others'
 * transcripts; rules that are read and not kept, at the vendor's own.
 */
@QuarkusTest
class TranscriptsResourceTest {

    @ParameterizedTest
    @ValueSource(strings = { "microsoft", "aws", "google", "elsewhere" })
    void goAsWritten(String name) {
        new Candidate(Transcript.read(name)).play();
    }
}
