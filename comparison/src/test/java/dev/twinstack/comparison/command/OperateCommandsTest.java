package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands for operators say to wrong usage: one line and a number. */
class OperateCommandsTest {

  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import nowhere | There is no file nowhere
          setup --rows 0 | The number of rows is '0'
          setup --reader demo | READER_PASSWORD is not set: set it to the password of demo
          drive | The number of targets is 0
          drive --rate 0 --target a=http://127.0.0.1:1 --target b=http://127.0.0.1:2 | The rate is 0
          drive --every 0 | --every is 0
          train --target a | The target is 'a'
          train --target a=http://127.0.0.1:1,start=true | The target a is to be started by 'true'
          """)
  void isRefused(String line, String reason) {
    int code =
        Compare.run(
            new PrintWriter(new StringWriter(), true),
            new PrintWriter(err, true),
            line.split(" ", -1));
    assertThat(err.toString()).contains(reason).doesNotContain("\tat ");
    assertThat(code).isEqualTo(ExitCode.USAGE);
  }
}
