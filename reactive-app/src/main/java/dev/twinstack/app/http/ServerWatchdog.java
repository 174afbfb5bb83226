package dev.twinstack.app.http;

import dev.twinstack.common.TwinstackSettings;
import dev.twinstack.common.Watchdog;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * Ends the process where the threads that carry requests are stuck, or its memory is used up: half
 * alive it would answer nobody and hold its place. Whoever runs it starts it again.
 */
@Configuration(proxyBeanMethods = false)
class ServerWatchdog {

  /** The status of the process, as of a JVM that ends itself when it is out of memory. */
  private static final int STATUS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatchdog.class);

  /** For what is said where there is no memory left to say it with: made while there is. */
  private static final FileOutputStream ERROR = new FileOutputStream(FileDescriptor.err);

  private static final byte[] LAST_WORDS =
      (Watchdog.OUT_OF_MEMORY + ": the process ends\n").getBytes(StandardCharsets.UTF_8);

  @Bean
  Watchdog watchdog(TwinstackSettings settings, ReactorResourceFactory resources) {
    EventLoopGroup loops = resources.getLoopResources().onServer(LoopResources.DEFAULT_NATIVE);
    List<EventExecutor> each = StreamSupport.stream(loops.spliterator(), false).toList();
    // Each has its own connections: one that stands still is not excused by another that answers.
    return Watchdog.over(each, () -> 0, settings.stuckTimeout(), ServerWatchdog::end);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  OutOfMemoryAppender outOfMemoryAppender() {
    // A thread that dies is written about by nobody else.
    Thread.setDefaultUncaughtExceptionHandler(ServerWatchdog::threadEnded);
    // Once with nothing: what a first call makes on the heap is made while there is room.
    say(0);
    return new OutOfMemoryAppender(ServerWatchdog::end);
  }

  /** Ends the process also where there is no memory left for the line. */
  private static void threadEnded(Thread thread, Throwable failure) {
    try {
      LOG.error("The thread {} has ended", thread.getName(), failure);
    } finally {
      if (failure instanceof OutOfMemoryError) {
        end(Watchdog.OUT_OF_MEMORY);
      }
    }
  }

  /**
   * At once: a stop in good order would wait for what is stuck. Where memory is used up the line is
   * not the logger's, as that of {@code -XX:+ExitOnOutOfMemoryError} is not: a logger needs memory,
   * and may drop the line in silence where there is none.
   */
  private static void end(String reason) {
    try {
      if (reason.equals(Watchdog.OUT_OF_MEMORY)) {
        say(LAST_WORDS.length);
      } else {
        LOG.error("{}: the process ends", reason);
      }
    } finally {
      Runtime.getRuntime().halt(STATUS);
    }
  }

  private static void say(int bytesOfLastWords) {
    try {
      ERROR.write(LAST_WORDS, 0, bytesOfLastWords);
    } catch (IOException e) {
      // Nobody reads it.
    }
  }
}
