package dev.twinstack.app.database;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * What the pool's sessions really are, at {@code /actuator/info}: asked of the database, since two
 * drivers understand like settings in their own ways. Left out while the database does not answer.
 */
@Component
class SessionInfo implements InfoContributor {

  private static final Logger LOG = LoggerFactory.getLogger(SessionInfo.class);

  private static final String SESSION =
      """
      select version() as serverVersion, @@session.transaction_isolation as isolation,
        @@session.autocommit as autoCommit, @@session.time_zone as timeZone,
        @@session.character_set_client as characterSet
      """;

  /** Empty without TLS. Any user may ask. */
  private static final String CIPHER = "show session status like 'Ssl_cipher'";

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final DatabaseClient client;

  SessionInfo(EventLoopPools pools) {
    // Not the client of the requests: what is asked here is not to be counted with them.
    client = DatabaseClient.create(pools);
  }

  @Override
  public void contribute(Info.Builder info) {
    try {
      Map<String, String> values = new LinkedHashMap<>();
      ask(SESSION).forEach((name, value) -> values.put(name, String.valueOf(value)));
      Object cipher = ask(CIPHER).get("Value");
      values.put("tls", cipher == null || cipher.toString().isEmpty() ? "off" : cipher.toString());
      info.withDetail("session", values);
    } catch (RuntimeException e) {
      LOG.debug("The session cannot be told", e);
    }
  }

  /** May wait: the endpoint calls it on a thread that may. */
  private Map<String, ?> ask(String question) {
    return client.sql(question).fetch().one().timeout(LIMIT).blockOptional().orElseThrow();
  }
}
