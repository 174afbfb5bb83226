package dev.twinstack.testbed.progress;

/** Shows nothing. */
enum SilentProgress implements Progress, Progress.Step {
  INSTANCE;

  @Override
  public Step start(String task, long total, String unit) {
    return this;
  }

  @Override
  public void say(String line) {}

  @Override
  public void to(long done) {}

  @Override
  public void close() {}
}
