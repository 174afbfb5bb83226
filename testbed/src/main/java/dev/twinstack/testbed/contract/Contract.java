package dev.twinstack.testbed.contract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The HTTP contract of {@code /demo} and {@code /idle}. */
public final class Contract {

  private Contract() {}

  /** Sends every probe to both and compares what comes back, byte by byte, {@code Date} aside. */
  public static List<CheckResult> compare(URI first, URI second) {
    List<CheckResult> results = new ArrayList<>();
    for (Probe probe : Probes.all()) {
      String one = Conversation.hold(first, probe).withoutDates();
      String other = Conversation.hold(second, probe).withoutDates();
      results.add(
          new CheckResult(probe.name(), one.equals(other) ? null : one + "\n---\n" + other));
    }
    return results;
  }

  public static void main(String[] a) {
    int differ = 0, wrong = 0, n = 0;
    URI one = URI.create(a[0]), two = URI.create(a[1]);
    for (Probe probe : Probes.all()) {
      n++;
      Conversation x = Conversation.hold(one, probe), y = Conversation.hold(two, probe);
      int sx = x.answers().isEmpty() ? 0 : x.answers().getLast().status();
      int sy = y.answers().isEmpty() ? 0 : y.answers().getLast().status();
      boolean d = !x.withoutDates().equals(y.withoutDates());
      boolean w = sx != probe.status() || sy != probe.status();
      if (d) differ++;
      if (w) wrong++;
      if (d || w) {
        System.out.println(
            "## "
                + probe.name()
                + " expected "
                + probe.status()
                + " got "
                + sx
                + " "
                + sy
                + (d ? " DIFFER" : "")
                + " ["
                + x.ending()
                + " | "
                + y.ending()
                + "]");
        if (a.length > 2 && d)
          System.out.println(cut(x.withoutDates()) + "\n-----\n" + cut(y.withoutDates()) + "\n");
      }
    }
    System.out.println(n + " probes, " + differ + " differ, " + wrong + " wrong status");
  }

  static String cut(String s) {
    return s.length() > 700 ? s.substring(0, 700) + "..." : s;
  }
}
