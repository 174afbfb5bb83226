package dev.twinstack.app.database;

import io.netty.channel.EventLoop;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Opens connections on one event loop, where they stay: Reactor Netty connects on the loop that
 * asks, if it is one of its own.
 */
final class EventLoopConnectionFactory implements ConnectionFactory {

  private final ConnectionFactory driver;
  private final Scheduler loop;

  EventLoopConnectionFactory(ConnectionFactory driver, EventLoop loop) {
    this.driver = driver;
    this.loop = Schedulers.fromExecutor(loop);
  }

  @Override
  public Mono<Connection> create() {
    return Mono.<Connection>from(driver.create()).subscribeOn(loop);
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return driver.getMetadata();
  }
}
