package dev.twinstack.app.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;

/** Counts what the handlers behind it ask to read, and reads nothing. */
final class Reads extends ChannelOutboundHandlerAdapter {

  private int count;

  @Override
  public void read(ChannelHandlerContext context) {
    count++;
  }

  int count() {
    return count;
  }

  void forget() {
    count = 0;
  }
}
