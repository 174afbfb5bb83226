package dev.twinstack.comparison.detection;

import java.io.IOException;
import java.nio.channels.Selector;

/** Does on a word from its standard input what the detector is to see, or is not to. */
final class BlockingProgram {

  private static final long LONG_MS = 60;

  private BlockingProgram() {}

  /** While a class is initialized, a frame of the JVM is on the stack: nobody can be unmounted. */
  private static final class SlowClass {
    static {
      sleep();
    }

    static void initialize() {}
  }

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    System.in.read();
    Thread thread =
        switch (arguments[0]) {
          case "pin" -> Thread.ofVirtual().start(SlowClass::initialize);
          case "block" ->
              Thread.ofPlatform().name("reactor-http-epoll-1").start(BlockingProgram::sleep);
          default -> Thread.ofPlatform().start(BlockingProgram::blockWhereItIsAllowed);
        };
    thread.join();
    System.out.println("done");
    while (System.in.read() >= 0) {
      // Until the end of the input.
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(LONG_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void blockWhereItIsAllowed() {
    sleep();
    Object lock = new Object();
    Thread virtual =
        Thread.ofVirtual()
            .start(() -> {
              synchronized (lock) {
                sleep();
              }
            });
    Thread loop = Thread.ofPlatform().name("reactor-http-nio-1").start(BlockingProgram::select);
    try {
      virtual.join();
      loop.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void select() {
    try (Selector selector = Selector.open()) {
      selector.select(LONG_MS);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
