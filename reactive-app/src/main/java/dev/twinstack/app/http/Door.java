package dev.twinstack.app.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.netty.DisposableServer;
import reactor.netty.channel.ChannelOperations;

/**
 * The port where requests come in, and how it is closed: whoever has come in is still answered. A
 * connection that waits to be taken while its port is closed is reset by the system, and one that
 * was taken and has not asked yet is closed by the server that stops.
 */
@Component
class Door {

  /** How long a request may be on its way behind its connection. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** How long an answer may take: as long as Spring gives a server that stops. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int PAUSE_MS = 10;
  private static final int LOOK_MS = 1;

  /** So that a port to which more come without end is closed nevertheless. */
  private static final int MOST_LOOKS = 100;

  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private volatile @Nullable Port port;

  void isOf(DisposableServer server) {
    Port opened = new Port(server.channel());
    server.channel().pipeline().addFirst(opened);
    port = opened;
  }

  void enter(Channel connection) {
    connections.add(connection);
  }

  /** Returns once the port is closed and what was on its way has come and is answered. */
  void close() throws InterruptedException {
    Port open = port;
    if (open == null) {
      return;
    }
    open.close();
    Thread.sleep(GRACE);
    // Reactor Netty waits for what it answers, but not where its port is closed already.
    long startNs = System.nanoTime();
    while (isAnswering() && System.nanoTime() - startNs < PATIENCE.toNanos()) {
      Thread.sleep(PAUSE_MS);
    }
  }

  private boolean isAnswering() {
    return connections.stream().anyMatch(connection -> ChannelOperations.get(connection) != null);
  }

  /** Sees who is taken. Sits in the pipeline of the port, and works in its event loop. */
  private static final class Port extends ChannelInboundHandlerAdapter {

    private final Channel channel;
    private boolean hasTaken;

    Port(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
      hasTaken = true;
      context.fireChannelRead(connection);
    }

    void close() throws InterruptedException {
      channel.eventLoop().execute(() -> look(MOST_LOOKS));
      var _ = channel.closeFuture().sync();
    }

    /** Closes it once the loop has looked for connections and found none. */
    @SuppressWarnings("FutureReturnValueIgnored") // the close is waited for
    private void look(int looksLeft) {
      boolean isFirst = looksLeft == MOST_LOOKS;
      if (looksLeft == 0 || !(isFirst || hasTaken)) {
        channel.close();
        return;
      }
      hasTaken = false;
      channel.eventLoop().schedule(() -> look(looksLeft - 1), LOOK_MS, TimeUnit.MILLISECONDS);
    }
  }
}
