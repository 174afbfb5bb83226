package dev.twinstack.common.experiment;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Sleeps in the C library, where Java cannot take the thread away: as any library behind a native
 * interface that waits. There is one on every system of the POSIX kind. The JVM wants {@code
 * --enable-native-access=ALL-UNNAMED} for it. Safe for any number of threads.
 */
public final class NativeSleep {

  private final MethodHandle sleep;

  /**
   * Looks it up.
   *
   * @throws UnsupportedOperationException if the system has none
   */
  @SuppressWarnings("restricted") // that is what the experiment is about
  public NativeSleep() {
    Linker linker = Linker.nativeLinker();
    sleep =
        linker.downcallHandle(
            linker
                .defaultLookup()
                .find("sleep")
                .orElseThrow(
                    () -> new UnsupportedOperationException("This system has no sleep in C")),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  }

  /** Sleeps a second, or less where a signal comes in. */
  public void oneSecond() {
    try {
      int _ = (int) sleep.invokeExact(1);
    } catch (Throwable e) {
      throw new IllegalStateException("The call of sleep in C failed", e);
    }
  }
}
