package io.readyroom.gateway.live;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Event streams. */
@ConfigMapping(prefix = "readyroom.live")
interface LiveConfig {

    /** Open streams of this replica; more are refused. */
    @WithDefault("10000")
    int connections();

    /** Open streams of one session on this replica: several tabs and a phone. */
    @WithDefault("8")
    int connectionsOfSession();

    /** A comment is sent this often, under the idle time after which proxies close. */
    @WithDefault("15S")
    Duration heartbeat();

    /** The client is asked to reconnect after this long, so that no stream outlives its reason. */
    @WithDefault("1H")
    Duration longest();

    /** How far back topics are read when partitions are assigned for the first time. */
    @WithDefault("2M")
    Duration lookBack();
}
