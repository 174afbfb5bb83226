package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.target.AotCache;
import dev.twinstack.comparison.target.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Compose builds and what Maven builds are the same images. */
class ImagesTest {

  private final String pom = Deployed.text(Deployed.HOME.resolve("pom.xml"));
  private final Map<String, ComposedImage> composed = ComposedImage.read();

  @Test
  void mavenBuildsThoseOfCompose() {
    Map<String, String> built =
        all("<build-image name=\"([^\"]+)\"(?: file=\"([^\"]+)\")?", "deploy/image/build.xml")
            .collect(
                Collectors.toMap(
                    image -> "twinstack/%s:%s".formatted(image.group(1), element("images.tag")),
                    image -> image.group(2) == null ? "Dockerfile" : image.group(2)));
    assertThat(built).hasSize(3);
    assertThat(composed)
        .containsOnlyKeys(built.keySet())
        .allSatisfy((name, image) -> assertThat(image.dockerfile()).isEqualTo(built.get(name)));
  }

  @Test
  void labelsSayTheVersionOfTheJars() {
    String version = pom.replaceFirst("(?s).*?<artifactId>twinstack</artifactId>\\s*", "");
    assertThat(composed.values())
        .allMatch(image ->
            version.startsWith(
                "<version>%s<".formatted(image.arguments().get("VERSION").asString())));
    assertThat(composed.values()).allMatch(image -> image.arguments().has("COMMIT"));
  }

  /** An argument that a Dockerfile does not know is passed over with a warning. */
  @Test
  void everyArgumentIsKnown() {
    for (ComposedImage image : composed.values()) {
      Set<String> known =
          all("(?m)^ARG (\\w+)", image.dockerfile())
              .map(arg -> arg.group(1))
              .collect(Collectors.toSet());
      assertThat(known).containsAll(image.arguments().propertyNames());
    }
  }

  /** What an image is trained and started with is what {@code ./compare start} measures. */
  @Test
  void theJvmGetsTheFlagsOfTheTool() {
    AotCache cache = AotCache.in(Path.of("trained"), Service.BLOCKING, Deployed.HOME);
    assertThat(flags("deploy/image/train.sh"))
        .containsExactlyElementsOf(tiers(cache.training().jvmFlags()));
    assertThat(flags("Dockerfile")).containsExactlyElementsOf(tiers(AotCache.flagsInUse()));
  }

  private static List<String> flags(String file) {
    return all("-XX:Tier\\w+=\\d+", file).map(MatchResult::group).toList();
  }

  private static List<String> tiers(List<String> flags) {
    return flags.stream().filter(flag -> flag.startsWith("-XX:Tier")).toList();
  }

  private String element(String name) {
    return pom.replaceFirst("(?s).*<%1$s>(.*)</%1$s>.*".formatted(name), "$1");
  }

  private static Stream<MatchResult> all(String pattern, String file) {
    return Pattern.compile(pattern).matcher(Deployed.text(Deployed.HOME.resolve(file))).results();
  }
}
