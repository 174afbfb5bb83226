package dev.twinstack.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The reactive service. */
@SpringBootApplication
public class TwinstackApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(TwinstackApplication.class, arguments);
  }
}
