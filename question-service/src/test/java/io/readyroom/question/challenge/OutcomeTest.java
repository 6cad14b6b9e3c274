package io.readyroom.question.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.question.bank.WrongStateException;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
            // newest revision, voided, another key since, improved, what may be said
            "1, false, false, false, KEPT",
            "1, false, false, true,  KEPT IMPROVED",
            "2, false, false, false, KEPT KEY_CORRECTED",
            "2, false, true,  false, KEY_CORRECTED",
            "2, false, false, true,  KEPT KEY_CORRECTED IMPROVED",
            "2, true,  false, false, VOIDED",
            "3, true,  true,  true,  VOIDED IMPROVED" })
    void saysOnlyWhatIsSo(int revision, boolean voided, boolean changed, boolean improved, String allowed) {
        Outcome.Facts facts = new Outcome.Facts(revision, voided, changed, improved);
        List<String> said = Arrays.stream(Outcome.values()).filter(outcome -> isSo(outcome, facts)).map(Outcome::name).toList();
        assertThat(said).containsExactlyInAnyOrder(allowed.split(" ", -1));
    }

    private static boolean isSo(Outcome outcome, Outcome.Facts facts) {
        try {
            outcome.require(facts);
            return true;
        } catch (WrongStateException e) {
            return false;
        }
    }
}
