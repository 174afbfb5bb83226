package dev.twinstack.comparison.fault;

import java.io.IOException;
import java.net.Socket;

/** What a client does on one connection. */
interface Behaviour {

  /**
   * Does it, on a thread of its own.
   *
   * @param connection open and new
   * @param number of this connection, from 0
   * @return whether the service did as it should
   * @throws IOException if the connection breaks, which a service may do to clients of this kind
   */
  boolean act(Socket connection, Subject subject, int number)
      throws IOException, InterruptedException;
}
