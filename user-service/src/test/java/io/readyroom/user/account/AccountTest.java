package io.readyroom.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:15:30.123456Z");

    private final UUID id = UUID.randomUUID();

    @Test
    void keepsItsIdWhenAGuestRegisters() {
        Account account = Account.guest(id, NOW);
        assertThat(account.roles()).containsExactly("guest");
        account.register(details(false), NOW);
        assertThat(account.id()).isEqualTo(id);
        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.roles()).containsExactly("learner");
    }

    @Test
    void letsAnUnverifiedAddressInOnlyWhereThatIsNotAsked() {
        Account account = Account.registered(id, details(false), NOW);
        assertThat(account.mayLogIn(true)).isFalse();
        assertThat(account.mayLogIn(false)).isTrue();
        account.resetPassword("other", NOW);
        assertThat(account.mayLogIn(true)).as("the mail was read").isTrue();
    }

    @Test
    void endsForGoodWhenClaimed() {
        Account guest = Account.guest(id, NOW);
        guest.claim(UUID.randomUUID(), NOW);
        assertThat(guest.mayLogIn(false)).isFalse();
        assertThatThrownBy(() -> guest.register(details(true), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> guest.claim(UUID.randomUUID(), NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesNothingButItsIdWhenErased() {
        Account account = Account.registered(id, details(true), NOW);
        account.accommodate(new BigDecimal("1.50"), 30);
        account.erase(NOW);
        assertThat(account.id()).isEqualTo(id);
        assertThat(account.email()).isEmpty();
        assertThat(account.hasAddress(EmailAddress.of("a@example.org"))).as("the address is free").isFalse();
        assertThat(account.displayName()).isEmpty();
        assertThat(account.passwordHash()).isEmpty();
        assertThat(account.isVerified()).isFalse();
        assertThat(account.extraTime().timeFactor()).isEqualTo("1");
        assertThat(account.extraTime().extraMinutes()).isZero();
        assertThat(account.roles()).containsExactly("guest");
        assertThat(account.mayLogIn(false)).isFalse();
        assertThat(account.disabledAt()).contains(NOW);
    }

    /** A status without a way back: whatever is replayed finds an account that no step leads out of. */
    @Test
    void neverComesBackFromAnErasure() {
        Account guest = Account.guest(id, NOW);
        guest.erase(NOW);
        assertThatThrownBy(() -> guest.register(details(true), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> guest.claim(UUID.randomUUID(), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> guest.erase(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsWhoClaimedAGuestThatIsErasedWithTheAccount() {
        Account guest = Account.guest(id, NOW);
        guest.claim(UUID.randomUUID(), NOW);
        guest.erase(NOW.plusSeconds(60));
        assertThat(guest.claimedBy()).isEmpty();
        assertThat(guest.disabledAt()).as("since then its tokens are refused").contains(NOW);
    }

    @Test
    void countsHowOftenItWasAccommodatedAlsoWithTheSame() {
        Account account = Account.guest(id, NOW);
        assertThat(account.extraTime().timeFactor()).isEqualTo("1");
        account.accommodate(new BigDecimal("1.50"), 0);
        account.accommodate(new BigDecimal("1.50"), 0);
        assertThat(account.extraTime().edit()).isEqualTo(2);
        assertThat(account.extraTime().timeFactor()).isEqualTo("1.5");
    }

    @Test
    void isRegisteredOnce() {
        Account account = Account.registered(id, details(true), NOW);
        assertThatThrownBy(() -> account.register(details(true), NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesOneAddressForTheSameHoweverItIsTyped() {
        assertThat(EmailAddress.of(" Some.Body@Example.ORG ").key()).isEqualTo("some.body@example.org");
        assertThat(EmailAddress.of(" Some.Body@Example.ORG ").text()).isEqualTo("Some.Body@Example.ORG");
        assertThat(EmailAddress.of("a@b.c").toString()).doesNotContain("a@b.c");
    }

    static NewAccount details(boolean verified) {
        return new NewAccount(EmailAddress.of("a@example.org"), "A", "hash", verified, Set.of("learner"));
    }
}
