/**
 * What a service's jar does when it is started with arguments: {@code java -jar quarkus-run.jar replay-dead-letters …}.
 * It is then one more replica, on free ports and for as long as the command takes, because a replay needs everything
 * that the service needs. Knows no command; each is a bean of the feature that it belongs to.
 */
package io.readyroom.platform.messaging.command;
