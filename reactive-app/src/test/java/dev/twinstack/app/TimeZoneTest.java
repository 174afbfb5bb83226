package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service in Tokyo, its server wherever the machine is, the instant the same. */
class TimeZoneTest {

  private static final TimeZone BEFORE = TimeZone.getDefault();

  private ServiceUnderTest service;

  @BeforeEach
  void start() throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    service = ServiceUnderTest.start();
    execute(
        "insert into demo_data (name, create_time, update_time)"
            + " values ('time zone', from_unixtime(1795229632), from_unixtime(1))");
  }

  @AfterEach
  void stop() throws SQLException {
    execute("delete from demo_data where name = 'time zone'");
    service.close();
    TimeZone.setDefault(BEFORE);
  }

  @Test
  void instantsAreInUtc() throws Exception {
    URI uri = service.uri().resolve("/demo?name=time+zone");
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body())
          .endsWith(
              "\"name\":\"time zone\",\"create_time\":\"2026-11-21T02:53:52Z\","
                  + "\"update_time\":\"1970-01-01T00:00:01Z\"}]");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = service.database().address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
