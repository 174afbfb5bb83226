package dev.twinstack.app.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;

/**
 * Reads no further request from a client that does not read its answers: they would pile up in
 * memory. Reactor Netty answers what is pipelined whether or not the answers leave. Sits before
 * Netty's codec; one for each connection.
 */
final class ReadGate extends ChannelDuplexHandler {

  private boolean isAwaited;

  @Override
  public void read(ChannelHandlerContext context) {
    isAwaited = !context.channel().isWritable();
    if (!isAwaited) {
      context.read();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (isAwaited) {
      read(context);
    }
    context.fireChannelWritabilityChanged();
  }
}
