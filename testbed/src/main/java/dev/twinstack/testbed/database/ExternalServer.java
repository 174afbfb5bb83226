package dev.twinstack.testbed.database;

import java.io.IOException;
import java.net.InetAddress;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;

/** A server that was there before and stays. */
record ExternalServer(DatabaseAddress address) implements RunningServer {

  static ExternalServer find(Map<String, String> environment) {
    DatabaseAddress address = DatabaseAddress.from(environment);
    try {
      address.connect().close();
      return new ExternalServer(address);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database %s broke the connection".formatted(address), e, "look into its log");
    }
  }

  @Override
  public String description() {
    return "external database " + address;
  }

  @Override
  public OptionalLong processId() {
    try {
      return InetAddress.getByName(address.host()).isLoopbackAddress()
          ? ServerProcess.listeningOn(address.port())
          : OptionalLong.empty();
    } catch (IOException e) {
      // No such host, or a process table that is not ours to read.
      return OptionalLong.empty();
    }
  }

  @Override
  public void stop() {}
}
