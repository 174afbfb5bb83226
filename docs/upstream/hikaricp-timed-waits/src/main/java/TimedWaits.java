import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Prints the CPU time of the process for one borrow of a connection, for which virtual threads wait. */
public final class TimedWaits {

  private static final int CONNECTIONS = 32;
  private static final int SECONDS = 3;

  private enum Line { NONE, TIMED, UNTIMED }

  public static void main(String[] arguments) throws Exception {
    for (int round = 1; round <= 2; round++) {
      for (int threads : new int[] {CONNECTIONS, 256}) {
        for (Line line : Line.values()) {
          measure(threads, line, round);
        }
      }
    }
  }

  private static void measure(int threads, Line line, int round) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(CONNECTIONS);
    config.setDataSource(nothing(DataSource.class));
    Semaphore places = new Semaphore(CONNECTIONS, true);
    AtomicBoolean ends = new AtomicBoolean();
    LongAdder borrowed = new LongAdder();
    LongAdder failed = new LongAdder();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    // What a query is: the thread waits for an answer that another gives.
    try (HikariDataSource pool = new HikariDataSource(config);
        ExecutorService database = Executors.newSingleThreadExecutor();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < threads; i++) {
        clients.execute(() -> {
          while (!ends.get()) {
            try {
              boolean timedOut = false;
              switch (line) {
                case NONE -> {}
                case TIMED -> timedOut = !places.tryAcquire(30, TimeUnit.SECONDS);
                case UNTIMED -> places.acquire();
              }
              try (Connection connection = pool.getConnection()) {
                CompletableFuture.runAsync(() -> {}, database).join();
                borrowed.increment();
              } finally {
                if (line != Line.NONE && !timedOut) {
                  places.release();
                }
              }
            } catch (Exception e) {
              failed.increment();
            }
          }
        });
      }
      TimeUnit.SECONDS.sleep(SECONDS);
      long before = borrowed.sum();
      long cpuNs = system.getProcessCpuTime();
      TimeUnit.SECONDS.sleep(SECONDS);
      cpuNs = system.getProcessCpuTime() - cpuNs;
      long count = borrowed.sum() - before;
      ends.set(true);
      System.out.printf(
          "round %d, %3d threads, line before the pool: %-7s  %6.2f us of CPU for a borrow (%,d in all, %d failed)%n",
          round, threads, line, cpuNs / 1e3 / count, count, failed.sum());
    }
  }

  /** Does nothing, whatever is asked of it, and gives more of the kind. */
  private static <T> T nothing(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            TimedWaits.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) -> {
              Class<?> result = method.getReturnType();
              if (result == boolean.class) {
                return true;
              }
              if (result == int.class) {
                return 0;
              }
              return result.isInterface() ? nothing(result) : null;
            }));
  }
}
