package dev.twinstack.testbed.database;

/**
 * What can be done to a server that was started here and is nobody else's. To be used by one thread
 * at a time.
 */
public sealed interface ServerControl permits ContainerServer, EmbeddedServer {

  /** Whether {@link #freeze} works on this system. */
  boolean canFreeze();

  /**
   * Makes its process stand still; connections stay open, and new ones are taken by the kernel.
   *
   * @throws DatabaseUnavailableException if that cannot be done
   */
  void freeze();

  /** Lets a frozen one go on; does nothing to one that is not. */
  void thaw();

  /** Ends it at once, as a crash does, and waits until it is gone. */
  void kill();

  /**
   * Starts a killed one again on the same data, and returns as soon as it answers. One in a
   * container may have another port then.
   *
   * @throws DatabaseUnavailableException if it does not start
   */
  void startAgain();

  /** Where it is, for an account that may do everything; the password is drawn at every start. */
  DatabaseAddress operator();
}
