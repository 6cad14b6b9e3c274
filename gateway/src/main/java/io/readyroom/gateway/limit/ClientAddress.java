package io.readyroom.gateway.limit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Singleton;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/** Whose address a request counts against. */
@Singleton
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final int proxiesInFront;

    ClientAddress(LimitConfig config) {
        this.proxiesInFront = config.proxiesInFront();
    }

    /** The client's address as text; what the client itself claims is never believed. */
    public String of(HttpServerRequest request) {
        String peer = request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
        return proxiesInFront == 0 ? peer : appendedByOurs(request.headers().getAll(FORWARDED_FOR), proxiesInFront, peer);
    }

    /** Each of our proxies appends whom it talked to: the client is that many entries from the right. */
    static String appendedByOurs(List<String> headers, int proxies, String peer) {
        String[] hops = String.join(",", headers).split(",", -1);
        int client = hops.length - proxies;
        return client < 0 || hops[client].isBlank() ? peer : hops[client].trim();
    }

    /** What shares a bucket: an IPv4 address, or a whole /64 of IPv6, within which a client picks addresses as it likes. */
    static String bucket(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length <= NETWORK_BYTES) {
            return address;
        }
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
