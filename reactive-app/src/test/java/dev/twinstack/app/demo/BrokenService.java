package dev.twinstack.app.demo;

import dev.twinstack.app.TwinstackApplication;
import dev.twinstack.common.AdmissionLimit;
import dev.twinstack.common.DemoData;
import dev.twinstack.common.TwinstackSettings;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Mono;

/** A program: the service, and one request on which it breaks. */
public final class BrokenService extends DemoService {

  /** What breaks. */
  public enum Fault {
    EATS_MEMORY,
    LEAVES_NO_MEMORY,
    GETS_STUCK
  }

  private static final byte[] REQUEST =
      "GET /idle HTTP/1.1\r\nHost: twinstack.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static Object @Nullable [] kept;

  private final Fault fault;

  private BrokenService(
      Fault fault,
      DemoRepository repository,
      AdmissionLimit admission,
      TwinstackSettings settings) {
    super(repository, admission, settings);
    this.fault = fault;
  }

  @Override
  Mono<List<DemoData>> findNothing(String name) {
    if (fault == Fault.EATS_MEMORY) {
      throw new IllegalStateException(
          "more than there is: " + new long[Integer.MAX_VALUE / 4].length);
    }
    if (fault == Fault.LEAVES_NO_MEMORY) {
      takeAllMemory();
    }
    while (true) {
      Thread.onSpinWait();
    }
  }

  /** Large pieces first, then smaller ones, until not even one of a byte is left. */
  private static void takeAllMemory() {
    for (int size = 1 << 20; size > 0; size /= 2) {
      try {
        while (true) {
          kept = new Object[] {kept, new byte[size]};
        }
      } catch (OutOfMemoryError e) {
        if (size == 1) {
          throw e;
        }
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    Fault fault = Fault.valueOf(arguments[0]);
    SpringApplication application = new SpringApplication(TwinstackApplication.class);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(
                "brokenService",
                DemoService.class,
                () ->
                    new BrokenService(
                        fault,
                        context.getBean(DemoRepository.class),
                        context.getBean(AdmissionLimit.class),
                        context.getBean(TwinstackSettings.class)),
                definition -> definition.setPrimary(true)));
    var service =
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--management.server.port=0",
            "--twinstack.stuck-timeout=" + (fault == Fault.GETS_STUCK ? "1s" : "1m"),
            "--database.port=1");
    int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.getOutputStream().write(REQUEST);
      // Until the process is at its end.
      Thread.sleep(60_000);
    }
    System.exit(0);
  }
}
