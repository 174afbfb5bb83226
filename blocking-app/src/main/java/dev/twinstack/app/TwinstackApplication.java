package dev.twinstack.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The blocking service. */
@SpringBootApplication
public class TwinstackApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(TwinstackApplication.class, arguments);
  }
}
