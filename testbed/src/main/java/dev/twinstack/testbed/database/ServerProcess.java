package dev.twinstack.testbed.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** Finds database servers among the processes of this machine, by Linux's {@code /proc}. */
final class ServerProcess {

  private static final Path PROC = Path.of("/proc");
  private static final Set<String> SERVERS = Set.of("mysqld", "mariadbd");
  private static final String LISTENING = "0A";

  private ServerProcess() {}

  /** Whether the process can be seen here and is a database server. */
  static boolean isServer(long processId) {
    try {
      String name = Files.readString(PROC.resolve(processId + "/comm")).strip();
      return SERVERS.contains(name);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The database server that listens on a port of this machine; empty where there is none, it
   * belongs to somebody else, or only a proxy listens.
   */
  static OptionalLong listeningOn(int port) throws IOException {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      if (Files.isReadable(PROC.resolve(table))) {
        sockets.addAll(listeningSockets(Files.readAllLines(PROC.resolve(table)), port));
      }
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        long processId = Long.parseLong(process.getFileName().toString());
        if (isServer(processId) && holdsOne(process, sockets)) {
          return OptionalLong.of(processId);
        }
      }
    }
    return OptionalLong.empty();
  }

  /** The sockets that listen on a port, from a table as proc(5) has it, as links name them. */
  static List<String> listeningSockets(List<String> table, int port) {
    String suffix = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
    List<String> sockets = new ArrayList<>();
    for (String line : table) {
      String[] fields = line.strip().split("\\s+", -1);
      if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
        sockets.add("socket:[" + fields[9] + "]");
      }
    }
    return sockets;
  }

  private static boolean holdsOne(Path process, Set<String> sockets) {
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
          return true;
        }
      }
    } catch (IOException e) {
      // Gone meanwhile, or not ours to look into.
    }
    return false;
  }
}
