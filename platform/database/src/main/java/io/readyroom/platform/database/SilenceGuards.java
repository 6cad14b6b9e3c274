package io.readyroom.platform.database;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;

/**
 * Watches over the connections of a pool. When one of them meets silence, most often all of them have lost their server: those
 * on
 * which nothing was heard meanwhile are closed with it. Left open, each would cost whoever gets it the whole time once more.
 */
public final class SilenceGuards {

    private final Duration limit;
    private final Set<SilenceGuard> guards = ConcurrentHashMap.newKeySet();

    /** @param limit longer than the role's statement timeout */
    public SilenceGuards(Duration limit) {
        this.limit = limit;
    }

    /** Watches over a connection from now on and gives it to its pool: for a pool's connect handler. */
    public void watch(SqlConnection connection) {
        SocketConnectionBase socket = (SocketConnectionBase) ((SqlConnectionInternal) connection).unwrap().unwrap();
        socket.socket().channelHandlerContext().pipeline().addFirst(guard());
        connection.close();
    }

    SilenceGuard guard() {
        SilenceGuard guard = new SilenceGuard(this, limit);
        guards.add(guard);
        return guard;
    }

    void suspect(SilenceGuard silent, long since) {
        guards.stream().filter(guard -> guard != silent).forEach(guard -> guard.suspect(since));
    }

    void forget(SilenceGuard guard) {
        guards.remove(guard);
    }
}
