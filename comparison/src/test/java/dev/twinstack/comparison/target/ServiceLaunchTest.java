package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLaunchTest {

  @TempDir Path folder;

  @Test
  void aServiceAloneIsTheUsualOne() {
    ServiceLaunch launch = ServiceLaunch.parse("reactive");

    assertThat(launch).isEqualTo(ServiceLaunch.of(Service.REACTIVE));
    assertThat(launch.jvmFlags()).startsWith("-Xms512m", "-Xmx512m", "-XX:+UseG1GC");
    assertThat(launch.arguments()).isEmpty();
  }

  @Test
  void whatIsMeasuredShedsNothing() {
    assertThat(ServiceLaunch.of(Service.BLOCKING).admittingAll().arguments())
        .containsExactly("--twinstack.admission-limit=1024");
    assertThat(
            ServiceLaunch.parse("blocking,set=twinstack.admission-limit=8")
                .admittingAll()
                .arguments())
        .containsExactly("--twinstack.admission-limit=8");
  }

  @Test
  void changesComeOnTopOfWhatIsUsual() throws IOException {
    Path jar = Files.createFile(folder.resolve("other.jar"));

    ServiceLaunch launch =
        ServiceLaunch.parse(
            "blocking,jvm=-Dkey=value,set=twinstack.pool.size=8,set=a.b=c=d,jar=" + jar);

    assertThat(launch.jvmFlags()).startsWith("-Xms512m").endsWith("-Dkey=value");
    assertThat(launch.arguments()).containsExactly("--twinstack.pool.size=8", "--a.b=c=d");
    assertThat(launch.jar(folder)).isEqualTo(jar);
    assertThat(launch.named("variant").name()).isEqualTo("variant");
  }

  @Test
  void flagsForAllComeAfterItsOwn() {
    ServiceLaunch launch =
        ServiceLaunch.parse("blocking,jvm=-Dkey=value").withFlags(List.of("-Xlog:disable"));

    assertThat(launch.jvmFlags()).endsWith("-Dkey=value", "-Xlog:disable");
  }

  @Test
  void anotherCollectorTakesThePlaceOfTheUsual() {
    List<String> flags = ServiceLaunch.parse("blocking,jvm=-XX:+UseSerialGC").jvmFlags();

    assertThat(flags).contains("-XX:+UseSerialGC").doesNotContain("-XX:+UseG1GC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          python              | The service is 'python': choose from blocking, reactive
          blocking,fast       | The change is 'fast': write jvm=FLAG, set=KEY=VALUE or jar=FILE
          blocking,set=size   | The setting is 'size': write KEY=VALUE, as in
          blocking,jar=gone   | The jar is 'gone': there is none
          """)
  void whatIsNoneIsSaid(String text, String message) {
    assertThatThrownBy(() -> ServiceLaunch.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
