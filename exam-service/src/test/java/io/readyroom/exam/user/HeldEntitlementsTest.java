package io.readyroom.exam.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.user.HeldEntitlements.Held;

class HeldEntitlementsTest {

    /** The owner answers with all that an account holds: who has bought one exam has not bought them all. */
    @Test
    void countsOnlyWhatIsInForceForTheFamily() {
        HeldEntitlements held = new HeldEntitlements(List.of(new Held("azure-devops", "active"),
                new Held("azure-ai-engineer", "revoked")));
        assertThat(held.anyActive("azure-devops")).isTrue();
        assertThat(held.anyActive("azure-ai-engineer")).isFalse();
        assertThat(held.anyActive("azure-fundamentals")).isFalse();
    }

    @Test
    void holdsNothingWhereNothingIsSaid() {
        assertThat(new HeldEntitlements(null).anyActive("azure-devops")).isFalse();
        assertThat(new HeldEntitlements(List.of(new Held(null, "active"))).anyActive("azure-devops")).isFalse();
    }
}
