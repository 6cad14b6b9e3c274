package io.readyroom.user.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.web.problem.ProblemException;

class PasswordPolicyTest {

    private static final String EMAIL = "somebody.with.a.long.name@example.org";

    private final PasswordPolicy policy = new PasswordPolicy();

    @Test
    void refusesWhatIsTriedFirstHoweverItIsWritten() {
        for (String password : new String[] { "passwordpassword", "PasswordPassword", "password password", "qwertyuiopasdfgh",
                "Correct Horse Battery Staple", "1234567890123456", "aaaaaaaaaaaaaaa", "abcabcabcabcabcab",
                "hunter2hunter2hunter2" }) {
            assertThatThrownBy(() -> policy.check(password, EMAIL)).as(password).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void refusesTheAddressItself() {
        assertThatThrownBy(() -> policy.check("Somebody.With.A.Long.Name@example.org", EMAIL))
                .isInstanceOf(ProblemException.class);
    }

    /** A stub with rules of composition would refuse these. */
    @Test
    void asksForNoKindOfCharacter() {
        for (String password : new String[] { "four pears on a fast bridge", "всемпривет как дела", "zzqxjvkwpyfgbmhd",
                "847261930582640", "🐎🔋📎🍐🌉🚲🎻🧊🪁🦔🌵🧵🛶🎈🪗" }) {
            assertThatCode(() -> policy.check(password, EMAIL)).as(password).doesNotThrowAnyException();
        }
    }
}
