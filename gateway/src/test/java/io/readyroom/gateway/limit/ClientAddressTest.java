package io.readyroom.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void believesOnlyWhatOurOwnProxiesAppended() {
        List<String> forwarded = List.of("203.0.113.9, 198.51.100.4");
        assertThat(ClientAddress.appendedByOurs(forwarded, 1, "10.0.0.1")).isEqualTo("198.51.100.4");
        assertThat(ClientAddress.appendedByOurs(forwarded, 2, "10.0.0.1")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.appendedByOurs(forwarded, 3, "10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(ClientAddress.appendedByOurs(List.of(), 1, "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void countsAnIpv6NetworkAsOneCaller() {
        assertThat(ClientAddress.bucket("2001:db8:1:2:aaaa::1")).isEqualTo(ClientAddress.bucket("2001:db8:1:2:bbbb::2"));
        assertThat(ClientAddress.bucket("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.bucket("2001:db8:1:3::1"));
        assertThat(ClientAddress.bucket("192.0.2.1")).isNotEqualTo(ClientAddress.bucket("192.0.2.2"));
        assertThat(ClientAddress.bucket("unknown")).isEqualTo("unknown");
    }
}
