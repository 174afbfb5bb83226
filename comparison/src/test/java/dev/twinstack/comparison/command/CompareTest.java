package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompareTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Compare.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  static Stream<Arguments> wrongUsages() {
    return Stream.of(
        Arguments.of("run --preset fast", "'fast': choose from quick, standard, thorough"),
        Arguments.of(
            "run --workload all", "The workload is 'all': choose from demo, idle, hit, noop, url"),
        Arguments.of("run --rate 0", "is '0': choose a number from 1 to 20000"),
        Arguments.of("run --rate many", "is 'many': choose a number from 1 to 20000"),
        Arguments.of("run --rows 0", "The number of rows is '0': choose a number from 1 to"),
        Arguments.of("run --workload noop,demo", "The workload noop stands alone"),
        Arguments.of("run --workload url", "The workload url is for targets with --no-contract"),
        Arguments.of("run --no-contract", "--no-contract is for targets of your own: give"),
        Arguments.of(
            "run --workload hit --target a=http://127.0.0.1:1 --target b=http://127.0.0.1:2",
            "The workload hit asks for rows that this tool has loaded"),
        Arguments.of("run --hit-mix 50:60", "The mix of rows per answer is '50:60': write two"),
        Arguments.of("run --users 0", "The number of users is '0': choose a number from 1 to"),
        Arguments.of("run --objective 0", "The latency objective in ms is '0': choose a number"),
        Arguments.of("run --resume nowhere", "The run of nowhere cannot be continued: there is no"),
        Arguments.of("calibrate --runs 0", "The number of runs is '0': choose a number from 1 to"),
        Arguments.of("calibrate --resume nowhere", "There is no series of runs in nowhere: name"),
        Arguments.of("run --variant python", "The service is 'python': choose from blocking"),
        Arguments.of(
            "run --variant blocking --target a=http://127.0.0.1:1 --target b=http://127.0.0.1:2",
            "--variant starts services of this project: leave --target out"),
        Arguments.of("profile blocking,fast", "The change is 'fast': write jvm=FLAG, set="),
        Arguments.of("start --seconds 5", "The load is 5 s: choose at least 60"),
        Arguments.of("start --starts 0", "The number of runs is '0': choose a number from 1 to"),
        Arguments.of("profile blocking --rate 10 --clients 20", "are mutually exclusive"),
        Arguments.of("sweep --clients 0", "The number of clients is '0': choose a number from 1"),
        Arguments.of("sweep --pools 4,500", "The size of the pool is '500': choose a number"),
        Arguments.of(
            "faults --fault flood", "The fault is 'flood': choose from refused, black-hole"),
        Arguments.of("faults --soak long", "The time is 'long': write a number and s, m or h"),
        Arguments.of(
            "faults --target a=http://127.0.0.1:1 --target a=http://127.0.0.1:2",
            "Both targets are called a: give them two names"),
        Arguments.of("explain --experiment x", "The experiment is 'x': choose one of wait, hog"),
        Arguments.of("run --database oracle", "The database is 'oracle': choose auto, external"),
        Arguments.of("run --target here", "The target is 'here': write NAME=URL"),
        Arguments.of("run --target a=http://h,start=", "The target's start is '': write the"),
        Arguments.of(
            "check --target a=http://h,pid=1,start=x", "The target a has pid=1 and start=: leave"),
        Arguments.of("check --target a=b", "The target's URL is 'b': write one like"),
        Arguments.of(
            "check --target a=http://127.0.0.1:1/x --target b=http://127.0.0.1:1",
            "The target's URL is 'http://127.0.0.1:1/x': write one like"),
        Arguments.of(
            "run --target a=http://127.0.0.1:1", "The number of targets is 1: give --target"),
        Arguments.of(
            "check --target a=http://127.0.0.1:1 --target a=http://127.0.0.1:2",
            "Both targets are called a: give them two names"),
        Arguments.of("up --preset quick", "Unknown options: '--preset', 'quick'"),
        Arguments.of("measure", "Unmatched argument at index 0: 'measure'"));
  }

  @ParameterizedTest
  @MethodSource("wrongUsages")
  void wrongUsageIsOneLineThatSaysWhatToMend(String line, String message) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(message);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commandsOnTargets")
  void aTargetThatIsNotThereIsOneLine(String command) throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + closed;

    assertThat(run(command, "--target", "a=" + url, "--target", "b=" + url))
        .isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(err.toString().lines())
        .containsExactly(
            "The target a does not answer at %s: start it, or name another by --target NAME=URL"
                .formatted(url));
  }

  @Test
  void whereNoFaultCanHappenNothingIsSaidToBeKept(@TempDir Path folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    String target = "a=http://127.0.0.1:" + server.getAddress().getPort();
    try {
      assertThat(run("faults", "--target", target, "--fault", "refused", "--output", folder + ""))
          .isEqualTo(ExitCode.ENVIRONMENT);
    } finally {
      server.stop(0);
    }
    assertThat(err.toString())
        .endsWith(
            "No fault can be made to happen here: refused, since somebody else runs the targets: leave --target out\n");
    assertThat(out.toString()).isEmpty();
  }

  static Stream<String> commandsOnTargets() {
    return Stream.of("run", "check", "faults");
  }

  @Test
  void helpIsAnAnswer() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("run", "up", "check", "doctor", "3   the environment cannot run it");
    assertThat(run("run", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("--rows=N", "(default: 1000000)", "(default: 1000)");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theDoctorNamesEveryPlaceOnce() {
    int exitCode = run("doctor");

    assertThat(exitCode).isIn(ExitCode.DONE, ExitCode.ENVIRONMENT);
    assertThat(out.toString().contains("wrong ")).isEqualTo(exitCode == ExitCode.ENVIRONMENT);
    assertThat(out.toString())
        .contains("Java 25", "core", "of memory", "Port 8081", "Port 9082", "Database docker");
    assertThat(out.toString().lines()).allMatch(line -> line.matches("(fine|mind|wrong) +\\S.*"));
    assertThat(err.toString()).isEmpty();
  }
}
