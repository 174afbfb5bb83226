package dev.twinstack.app.http;

import io.netty.channel.ChannelDuplexHandler;

/** Writes a problem where the server refuses a request that no filter has seen. */
final class ServerProblems extends ChannelDuplexHandler {}
