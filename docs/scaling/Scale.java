import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * What a number of processors, connections and database processors make of a rate: the queueing model of docs/scaling.md,
 * played through request by request. {@code java docs/scaling/Scale.java rate=21000 app=171 database=131 appCores=6}
 *
 * <p>A request takes half of its CPU time in the service, waits for a connection, is on the wire to the database and back, takes the database's CPU time, gives the
 * connection back and takes the other half. All service times are exponential, arrivals are Poisson; every queue is first
 * come, first served, and all replicas share theirs, as behind a perfect balancer. Nothing else is modelled: no network, no
 * lock, no disk, no collector.
 */
final class Scale {

  /** What is given: microseconds, and numbers of each. */
  double rate = 10_000;
  int clients = 0;
  double app = 171;
  double database = 131;
  double wire = 0;
  int appCores = 6;
  int databaseCores = 16;
  int connections = 32;
  boolean shared = false;
  int requests = 400_000;
  long seed = 1;

  private final PriorityQueue<Event> events = new PriorityQueue<>((a, b) -> Double.compare(a.atUs, b.atUs));
  private final ArrayDeque<Request> waitForConnection = new ArrayDeque<>();
  private Station service;
  private Station data;
  private Random random;
  private double nowUs;
  private int busyConnections;
  private double connectionsUs;
  private int done;
  private double[] responseUs;

  private record Event(double atUs, Runnable what) {}

  private static final class Request {
    double beganUs;
  }

  /** Processors and the queue before them. */
  private final class Station {
    final int cores;
    final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    int busy;
    double busyUs;

    Station(int cores) {
      this.cores = cores;
    }

    void serve(double meanUs, Runnable then) {
      Runnable begin = () -> {
        busy++;
        double us = -meanUs * Math.log(1 - random.nextDouble());
        busyUs += us;
        after(us, () -> {
          busy--;
          if (!queue.isEmpty()) {
            queue.remove().run();
          }
          then.run();
        });
      };
      if (busy < cores) {
        begin.run();
      } else {
        queue.add(begin);
      }
    }
  }

  private void after(double us, Runnable what) {
    events.add(new Event(nowUs + us, what));
  }

  private void arrive() {
    Request request = new Request();
    request.beganUs = nowUs;
    service.serve(app / 2, () -> {
      if (busyConnections < connections) {
        query(request);
      } else {
        waitForConnection.add(request);
      }
    });
  }

  private void query(Request request) {
    busyConnections++;
    double beganUs = nowUs;
    after(wire, () -> data.serve(database, () -> {
      connectionsUs += nowUs - beganUs;
      busyConnections--;
      if (!waitForConnection.isEmpty()) {
        query(waitForConnection.remove());
      }
      service.serve(app / 2, () -> end(request));
    }));
  }

  private void end(Request request) {
    if (done < requests) {
      responseUs[done++] = nowUs - request.beganUs;
    }
    if (clients > 0) {
      arrive();
    }
  }

  private void arriveAndGoOn() {
    arrive();
    after(-1e6 / rate * Math.log(1 - random.nextDouble()), this::arriveAndGoOn);
  }

  private String run() {
    random = new Random(seed);
    service = new Station(appCores);
    data = shared ? service : new Station(databaseCores);
    responseUs = new double[requests];
    if (clients > 0) {
      for (int client = 0; client < clients; client++) {
        after(0, this::arrive);
      }
    } else {
      arriveAndGoOn();
    }
    while (done < requests) {
      Event event = events.remove();
      nowUs = event.atUs;
      event.what.run();
    }
    // The first tenth fills the queues.
    double[] kept = Arrays.copyOfRange(responseUs, requests / 10, requests);
    Arrays.sort(kept);
    return String.format(
        java.util.Locale.ROOT,
        "%.0f requests/s, p50 %.2f ms, p99 %.2f ms, service %.0f %%, database %.0f %%, connections in use %.1f of %d",
        requests / nowUs * 1e6,
        kept[kept.length / 2] / 1e3,
        kept[(int) (kept.length * 0.99)] / 1e3,
        service.busyUs / nowUs / service.cores * 100,
        data.busyUs / nowUs / data.cores * 100,
        connectionsUs / nowUs,
        connections);
  }

  private void set(String argument) {
    String[] parts = argument.split("=", 2);
    String value = parts.length == 2 ? parts[1] : "";
    try {
      switch (parts[0]) {
        case "rate" -> rate = Double.parseDouble(value);
        case "clients" -> clients = Integer.parseInt(value);
        case "app" -> app = Double.parseDouble(value);
        case "database" -> database = Double.parseDouble(value);
        case "wire" -> wire = Double.parseDouble(value);
        case "appCores" -> appCores = Integer.parseInt(value);
        case "databaseCores" -> databaseCores = Integer.parseInt(value);
        case "connections" -> connections = Integer.parseInt(value);
        case "shared" -> shared = Boolean.parseBoolean(value);
        case "requests" -> requests = Integer.parseInt(value);
        case "seed" -> seed = Long.parseLong(value);
        default -> throw new NumberFormatException();
      }
    } catch (NumberFormatException e) {
      System.err.println(
          "'" + argument + "' is none: write rate= or clients=, app=, database=, wire= (us), appCores=, databaseCores=, connections=, shared=true, requests=, seed=");
      System.exit(2);
    }
  }

  public static void main(String[] arguments) {
    Scale scale = new Scale();
    Arrays.stream(arguments).forEach(scale::set);
    double needed = scale.shared ? scale.app + scale.database : scale.app;
    double most = scale.appCores / needed * 1e6;
    double mostOfDatabase = scale.shared ? most : scale.databaseCores / scale.database * 1e6;
    if (scale.clients == 0 && scale.rate >= Math.min(most, mostOfDatabase)) {
      System.err.printf(
          java.util.Locale.ROOT,
          "The rate is %.0f a second: the service can do %.0f, the database %.0f%n",
          scale.rate, most, mostOfDatabase);
      System.exit(2);
    }
    System.out.println(scale.run());
  }
}
