package io.readyroom.scoring.statistics;

import java.math.BigInteger;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** Exact sums over pairs (x, r), from which moments and the correlation follow. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "n", "x", "xx", "r", "rr", "xr" })
public record PairSums(long n, long x, long xx, long r, long rr, long xr) {

    static final PairSums NONE = new PairSums(0, 0, 0, 0, 0, 0);

    /** @param sign 1 to add the pair, -1 to take it away */
    static PairSums of(long x, long r, int sign) {
        return new PairSums(sign, sign * x, sign * x * x, sign * r, sign * r * r, sign * x * r);
    }

    PairSums plus(PairSums other) {
        return new PairSums(n + other.n, x + other.x, xx + other.xx, r + other.r, rr + other.rr, xr + other.xr);
    }

    /** Product-moment correlation; empty where one of the two does not vary. */
    public OptionalDouble correlation() {
        double ofX = spread(xx, x);
        double ofR = spread(rr, r);
        if (n < 2 || ofX <= 0 || ofR <= 0) {
            return OptionalDouble.empty();
        }
        double correlation = cross() / Math.sqrt(ofX * ofR);
        return OptionalDouble.of(Math.max(-1, Math.min(1, correlation)));
    }

    /** Of x, with n - 1; empty below two. */
    public OptionalDouble standardDeviation() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(spread(xx, x) / n / (n - 1)));
    }

    /** n² times the covariance. */
    public double cross() {
        return difference(xr, x, r);
    }

    /** n² times the variance. Differences of large products: exact until they are small. */
    private double spread(long squares, long sum) {
        return difference(squares, sum, sum);
    }

    private double difference(long product, long one, long other) {
        return BigInteger.valueOf(n).multiply(BigInteger.valueOf(product))
                .subtract(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other))).doubleValue();
    }
}
