package dev.twinstack.testbed.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import dev.twinstack.testbed.progress.Progress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches an image and shows how far it is. Testcontainers would fetch it too, but without a sign
 * and, where the registry is out of reach, trying again for minutes.
 */
final class ImagePull extends PullImageResultCallback {

  private record Layer(long done, long total) {}

  private final Map<String, Layer> layers = new ConcurrentHashMap<>();
  private final Progress.Step step;
  private long percent;

  private ImagePull(Progress.Step step) {
    this.step = step;
  }

  /** Fetches the image where the engine does not have it. */
  static void ensure(DockerClient engine, String image, Progress progress)
      throws InterruptedException {
    try {
      engine.inspectImageCmd(image).exec();
    } catch (NotFoundException missing) {
      try (Progress.Step step = progress.start("Fetching the image " + image, 100, "percent")) {
        engine.pullImageCmd(image).exec(new ImagePull(step)).awaitCompletion();
      }
    }
  }

  @Override
  public void onNext(PullResponseItem item) {
    super.onNext(item);
    String id = item.getId();
    ProgressDetail detail = item.getProgressDetail();
    if (id == null || detail == null || detail.getTotal() == null || detail.getCurrent() == null) {
      return;
    }
    layers.put(id, new Layer(detail.getCurrent(), Math.max(1, detail.getTotal())));
    long done = layers.values().stream().mapToLong(Layer::done).sum();
    long total = layers.values().stream().mapToLong(Layer::total).sum();
    // Layers announce themselves one after another, so the share may fall; a bar may not.
    percent = Math.max(percent, Math.min(100, done * 100 / total));
    step.to(percent);
  }
}
