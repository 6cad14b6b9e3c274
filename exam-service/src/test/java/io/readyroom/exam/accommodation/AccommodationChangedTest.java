package io.readyroom.exam.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;

class AccommodationChangedTest {

    @Test
    void readsTheAccommodationOfTheContract() throws JsonProcessingException {
        String example = EventContracts.example("accounts", "AccommodationChanged");
        EventContracts.assertValid("accounts", "AccommodationChanged", example);
        AccommodationChanged state = new ReceivedEvent(UUID.randomUUID(), "AccommodationChanged", "subject", "key", "accounts",
                0,
                0, null, new ObjectMapper().readTree(example)).as(AccommodationChanged.class).requireSound();
        assertThat(state.aggregateVersion()).isPositive();
        assertThat(state.timeFactor()).isGreaterThanOrEqualTo(BigDecimal.ONE);
    }

    @Test
    void addsNothingWhereNothingIsSaid() {
        AccommodationChanged state = new AccommodationChanged(1, UUID.randomUUID(), null, null).requireSound();
        assertThat(state.timeFactor()).isEqualByComparingTo("1");
        assertThat(state.extraMinutes()).isZero();
    }

    /** The table would refuse them one after the other, each for half a minute, as if that could pass. */
    @ParameterizedTest
    @CsvSource({ "0.99,0", "4.01,0", "1,-1", "1,601" })
    void refusesWhatIsOutOfBoundsForGood(BigDecimal factor, int minutes) {
        AccommodationChanged state = new AccommodationChanged(1, UUID.randomUUID(), factor, minutes);
        assertThatThrownBy(state::requireSound).isInstanceOf(PermanentEventException.class);
    }

    @ParameterizedTest
    @CsvSource({ "1,0", "4,600" })
    void takesTheBounds(BigDecimal factor, int minutes) {
        assertThatCode(() -> new AccommodationChanged(1, UUID.randomUUID(), factor, minutes).requireSound())
                .doesNotThrowAnyException();
    }
}
