package dev.twinstack.comparison.load;

import dev.twinstack.comparison.target.Target;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A server that does nothing but answer {@code []} to whatever it is asked, on a thread of this
 * process and a free port of this machine: the negative control. What a round on it shows, the
 * harness shows by itself. Safe for any number of threads.
 */
public final class NoopServer implements AutoCloseable {

  private static final ByteBuf ANSWER =
      Unpooled.unreleasableBuffer(
          Unpooled.directBuffer()
              .writeBytes(
                  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]"
                      .getBytes(StandardCharsets.US_ASCII))
              .asReadOnly());

  private final NioEventLoopGroup thread = new NioEventLoopGroup(1);
  private final Channel channel;
  private final long threadId;

  private NoopServer() {
    threadId =
        thread.submit(() -> Thread.currentThread().threadId()).syncUninterruptibly().getNow();
    channel =
        new ServerBootstrap()
            .group(thread)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    connection.config().setTcpNoDelay(true);
                    connection.pipeline().addLast(new HttpRequestDecoder(), new Answerer());
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  /** Starts one. */
  public static NoopServer start() {
    return new NoopServer();
  }

  /** It as a target: without a process of its own, and called {@code noop}. */
  public Target target() {
    int port = ((InetSocketAddress) channel.localAddress()).getPort();
    return new Target("noop", URI.create("http://127.0.0.1:" + port), null, null);
  }

  /**
   * The CPU time in nanoseconds that its thread has used so far: a part of this process's, and not
   * the generator's.
   */
  public long cpuNs() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    thread.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Answerer extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      boolean isComplete = message instanceof LastHttpContent;
      ReferenceCountUtil.release(message);
      if (isComplete) {
        ChannelFuture _ = context.write(ANSWER.duplicate(), context.voidPromise());
      }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      context.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      ChannelFuture _ = context.close();
    }
  }
}
