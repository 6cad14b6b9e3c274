package io.readyroom.user.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.vertx.core.net.SocketAddress;

class NetworkTest {

    @Test
    void takesAnIpv4AddressWhole() {
        assertThat(Network.of("192.0.2.17").prefix()).isEqualTo("192.0.2.17");
        assertThat(Network.of(SocketAddress.inetSocketAddress(443, "192.0.2.17")).prefix()).isEqualTo("192.0.2.17");
        assertThat(Network.of((SocketAddress) null).prefix()).isEqualTo("unknown");
    }

    /** One customer has 2^64 addresses: counting each would count nothing. */
    @Test
    void takesOfAnIpv6AddressTheSubnet() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6").prefix()).isEqualTo("2001:db8:1:2");
        assertThat(Network.of("2001:db8:1:2::9")).isEqualTo(Network.of("2001:db8:1:2:ffff:4:5:6"));
        assertThat(Network.of("2001:db8::1").prefix()).isEqualTo("2001:db8:0:0");
        assertThat(Network.of("::1").prefix()).isEqualTo("0:0:0:0");
        assertThat(Network.of("fe80::1%eth0").prefix()).isEqualTo("fe80:0:0:0");
    }
}
