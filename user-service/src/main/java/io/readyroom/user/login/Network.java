package io.readyroom.user.login;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.vertx.core.net.SocketAddress;

/**
 * Where a request came from, as far as one customer of an access provider goes: an IPv4 address, or the first 64 bits of an
 * IPv6 address.
 */
public record Network(String prefix) {

    private static final int GROUPS_OF_A_SUBNET = 4;

    /** Of the client, as the gateway forwards it. */
    public static Network of(SocketAddress address) {
        return address == null || address.hostAddress() == null ? new Network("unknown") : of(address.hostAddress());
    }

    static Network of(String address) {
        String plain = address.replaceAll("%.*", "");
        return new Network(plain.contains(":") && !plain.contains(".") ? subnet(plain) : plain);
    }

    private static String subnet(String address) {
        String[] halves = address.split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] groups = Arrays.copyOf(head, Math.max(GROUPS_OF_A_SUBNET, head.length));
        return Arrays.stream(groups).limit(GROUPS_OF_A_SUBNET).map(group -> group == null ? "0" : group)
                .collect(Collectors.joining(":"));
    }
}
