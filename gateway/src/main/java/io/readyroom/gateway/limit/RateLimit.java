package io.readyroom.gateway.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** One kind of limit: a token bucket for each caller, forgotten when it has been full for a while. */
final class RateLimit {

    private final String policy;
    private final LimitConfig.Rate rate;
    private final long windowSeconds;
    private final Cache<Object, Bucket> buckets;

    RateLimit(String policy, LimitConfig.Rate rate, int remembered) {
        this.policy = policy;
        this.rate = rate;
        this.windowSeconds = Math.max(1, rate.burst() / rate.perSecond());
        this.buckets = Caffeine.newBuilder().maximumSize(remembered)
                .expireAfterAccess(Duration.ofSeconds(windowSeconds + 1)).build();
    }

    /** Charges the caller and tells only whether that was granted, which costs less than to tell what is left. */
    boolean grants(Object caller) {
        return bucket(caller).tryConsume(1);
    }

    Allowance take(Object caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        Duration wait = probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
        return new Allowance(policy, rate.burst(), windowSeconds, probe.getRemainingTokens(),
                TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset() + 999_999_999), wait);
    }

    private Bucket bucket(Object caller) {
        return buckets.get(caller, key -> fullBucket());
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
