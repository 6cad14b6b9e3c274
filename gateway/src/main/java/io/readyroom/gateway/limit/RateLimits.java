package io.readyroom.gateway.limit;

import java.util.UUID;

import jakarta.inject.Singleton;

/** Charges each request to the limit that it falls under. */
@Singleton
public class RateLimits {

    private final RateLimit principal;
    private final RateLimit address;
    private final RateLimit answers;
    private final RateLimit allAnswers;

    RateLimits(LimitConfig config) {
        this.principal = new RateLimit("principal", config.principal(), config.remembered());
        this.address = new RateLimit("address", config.address(), config.remembered());
        this.answers = new RateLimit("answers", config.answers(), config.remembered());
        this.allAnswers = new RateLimit("answers", config.allAnswers(), config.remembered());
    }

    /** A request without a valid token. */
    public Allowance anonymous(String callersAddress) {
        return address.take(ClientAddress.bucket(callersAddress));
    }

    /** A request with one. */
    public Allowance of(UUID account) {
        return principal.take(account);
    }

    /** An answer: its session's own share first, so that whoever browsed too fast can still save. */
    public Allowance answer(UUID account, String session) {
        if (allAnswers.grants(account)) {
            Allowance share = answers.take(new AnswersOf(account, session));
            if (share.isGranted()) {
                return share;
            }
        }
        return principal.take(account);
    }

    private record AnswersOf(UUID account, String session) {
    }
}
