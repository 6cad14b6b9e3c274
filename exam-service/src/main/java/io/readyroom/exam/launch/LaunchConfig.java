package io.readyroom.exam.launch;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where launch links lead. */
@ConfigMapping(prefix = "readyroom.launches")
interface LaunchConfig {

    /** The page of the client that redeems the token; it gets the token as the fragment, which no server is sent. */
    @WithDefault("http://localhost:8080/launch")
    URI page();

    /** How often links that nobody can use any more are deleted. */
    Duration forgetEvery();
}
