package dev.twinstack.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class QueryTimerTest {

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Deadlines deadlines = new Deadlines();

  @AfterEach
  void stop() {
    deadlines.close();
    loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** The driver's queue can stop for good where a statement is cancelled on another thread. */
  @Test
  void aStatementIsCancelledWhereItWasSent() throws Exception {
    EventLoop loop = loops.next();
    Scheduler scheduler = Schedulers.fromExecutor(loop);
    QueryTimer timer =
        new QueryTimer(new SimpleMeterRegistry(), Duration.ofHours(1), deadlines, () -> scheduler);
    CompletableFuture<String> sent = new CompletableFuture<>();
    CompletableFuture<String> cancelled = new CompletableFuture<>();
    Disposable query =
        Flux.from(timer.execute(statement(sent, cancelled))).subscribeOn(scheduler).subscribe();

    assertThat(sent.get(10, TimeUnit.SECONDS)).isEqualTo(threadOf(loop));
    query.dispose();
    assertThat(cancelled.get(10, TimeUnit.SECONDS)).isEqualTo(threadOf(loop));
  }

  /** Never ends, and tells on which threads it is sent and cancelled. */
  private static Statement statement(
      CompletableFuture<String> sent, CompletableFuture<String> cancelled) {
    Statement statement = mock(Statement.class);
    doReturn(
            Flux.<Result>never()
                .doOnSubscribe(on -> sent.complete(Thread.currentThread().getName()))
                .doOnCancel(() -> cancelled.complete(Thread.currentThread().getName())))
        .when(statement)
        .execute();
    return statement;
  }

  private static String threadOf(EventLoop loop) throws Exception {
    return loop.submit(() -> Thread.currentThread().getName()).get();
  }
}
