package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The manifests, as they stand and as overlays make them. */
class KubernetesTest {

  private static final Path FOLDER = Deployed.FOLDER.resolve("kubernetes");

  static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void isWhatTheApiKnows(Path file) {
    Deployed.yaml(Deployed.text(file)).forEach(Manifests::check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: Service, spec: {port: [{port: 1}]}}",
        "{apiVersion: v1, kind: Service, spec: {ports: [{port: one}]}}",
        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{lifecycle: {prestop: {}}}]}}}}",
        "{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler}"
      })
  void isNotWhatTheApiKnows(String manifest) {
    assertThatThrownBy(() -> Deployed.yaml(manifest).forEach(Manifests::check))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void bothServicesAreDeployedAlike() {
    String other =
        Deployed.text(FOLDER.resolve("base/blocking-app.yaml"))
            .replace("reactive", "other")
            .replace("blocking", "reactive")
            .replace("other", "blocking")
            .replace("8081", "8082")
            .replace("9081", "9082");
    assertThat(Deployed.text(FOLDER.resolve("base/reactive-app.yaml"))).isEqualTo(other);
  }

  @Test
  void theDatabaseIsMadeAsByCompose() {
    assertThat(Deployed.text(FOLDER.resolve("overlays/trial/owner.sql")))
        .isEqualTo(Deployed.text(Deployed.FOLDER.resolve("mysql/owner.sql")));
  }

  @Test
  void runsTheImagesThatComposeBuilds() {
    List<String> run =
        Stream.of("base", "overlays/trial")
            .map(folder -> FOLDER.resolve(folder).resolve("kustomization.yaml"))
            .map(file -> Deployed.yaml(Deployed.text(file)).getFirst())
            .flatMap(file -> file.get("images").valueStream())
            .map(image -> image.get("name").asString() + ":" + image.get("newTag").asString())
            .filter(image -> image.startsWith("twinstack/"))
            .toList();
    assertThat(run).containsExactlyInAnyOrderElementsOf(ComposedImage.read().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "overlays/trial", "overlays/small", "overlays/external-database"})
  void isRenderedToWhatTheApiKnows(String overlay) throws Exception {
    List<JsonNode> rendered = render(overlay);
    rendered.forEach(Manifests::check);
    assertThat(rendered)
        .extracting(manifest -> manifest.get("kind").asString())
        .contains(
            "ConfigMap",
            "Service",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget",
            "NetworkPolicy");
    assertThat(deployments(rendered))
        .containsOnlyKeys("blocking-app", "reactive-app")
        .allSatisfy((name, deployment) -> assertThat(isGuaranteed(deployment)).as(name).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/trial", "overlays/small"})
  void findsItsSecretsAndSettings(String overlay) throws Exception {
    List<JsonNode> rendered = render(overlay);
    List<String> there =
        rendered.stream()
            .filter(m -> m.get("kind").asString().matches("Secret|ConfigMap"))
            .map(m -> m.get("metadata").get("name").asString())
            .toList();
    List<String> asked =
        rendered.stream()
            .flatMap(m -> m.findValues("envFrom").stream())
            .flatMap(envFrom -> envFrom.findValuesAsString("name").stream())
            .toList();
    assertThat(asked).hasSize(4).allMatch(there::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/trial", "overlays/small", "overlays/external-database"})
  void tracesAndReachesTheCollectorWhereThatIsAdded(String overlay, @TempDir Path folder)
      throws Exception {
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources: [%1$s/%2$s]
        components: [%1$s/components/tracing]
        """
            .formatted(folder.toRealPath().relativize(FOLDER.toRealPath()), overlay));
    List<JsonNode> rendered = render(folder.toRealPath().toString());
    rendered.forEach(Manifests::check);
    String endpoint =
        rendered.stream()
            .map(m -> m.at("/data/TWINSTACK_TRACING_ENDPOINT").asString(""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElseThrow();
    JsonNode egress = named(rendered, "to-collector").at("/spec/egress/0");
    String namespace =
        egress
            .at("/to/0/namespaceSelector/matchLabels")
            .get("kubernetes.io/metadata.name")
            .asString();
    assertThat(URI.create(endpoint))
        .hasHost("collector." + namespace)
        .hasPort(egress.at("/ports/0/port").asInt());
  }

  private static JsonNode named(List<JsonNode> rendered, String name) {
    return rendered.stream()
        .filter(m -> m.at("/metadata/name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, JsonNode> deployments(List<JsonNode> rendered) {
    return rendered.stream()
        .filter(manifest -> manifest.get("kind").asString().equals("Deployment"))
        .collect(Collectors.toMap(m -> m.get("metadata").get("name").asString(), m -> m));
  }

  private static boolean isGuaranteed(JsonNode deployment) {
    return deployment
        .at("/spec/template/spec/containers")
        .valueStream()
        .map(container -> container.get("resources"))
        .allMatch(resources -> resources.get("requests").equals(resources.get("limits")));
  }

  private static List<JsonNode> render(String overlay) throws Exception {
    List<String> command = renderer();
    assumeTrue(
        !command.isEmpty(),
        "skipped: neither kustomize nor a kubectl that says which kustomize it brings (1.24) is installed");
    Tool.Said said = Tool.run(FOLDER, Stream.concat(command.stream(), Stream.of(overlay)).toList());
    assertThat(said.status()).as(said.text()).isZero();
    return Deployed.yaml(said.text());
  }

  /** An older kubectl, as Debian's, brings a kustomize 2, which does not know components. */
  private static List<String> renderer() throws Exception {
    if (Tool.isInstalled("kustomize")) {
      return List.of("kustomize", "build");
    }
    boolean isNew =
        Tool.isInstalled("kubectl")
            && Tool.run(FOLDER, List.of("kubectl", "version", "--client"))
                .text()
                .contains("Kustomize Version");
    return isNew ? List.of("kubectl", "kustomize") : List.of();
  }
}
