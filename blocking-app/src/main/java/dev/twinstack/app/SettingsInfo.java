package dev.twinstack.app;

import dev.twinstack.common.DatabaseSettings;
import dev.twinstack.common.TwinstackSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The settings as bound, at {@code /actuator/info}, so that whoever compares two processes need not
 * believe their files. No user and no password.
 */
@Component
class SettingsInfo implements InfoContributor {

  private static final List<String> LOGGERS =
      List.of(
          "dev.twinstack",
          "org.springframework",
          "org.apache",
          "org.hibernate",
          "com.zaxxer.hikari",
          "com.mysql",
          "io.netty",
          "reactor.netty",
          "reactor.pool",
          "io.asyncer.r2dbc");

  private final TwinstackSettings settings;
  private final DatabaseSettings database;
  private final Environment environment;

  SettingsInfo(TwinstackSettings settings, DatabaseSettings database, Environment environment) {
    this.settings = settings;
    this.database = database;
    this.environment = environment;
  }

  @Override
  public void contribute(Info.Builder info) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("maxRows", settings.demo().maxRows());
    values.put("admissionLimit", settings.admissionLimit());
    values.put("connectTimeoutMs", settings.connectTimeout().toMillis());
    values.put("queryTimeoutMs", settings.queryTimeout().toMillis());
    values.put("stuckTimeoutMs", settings.stuckTimeout().toMillis());
    values.put("stopDelayMs", settings.stopDelay().toMillis());
    values.put("poolSize", settings.pool().size());
    values.put("acquireTimeoutMs", settings.pool().acquireTimeout().toMillis());
    values.put("database", "%s:%d/%s".formatted(database.host(), database.port(), database.name()));
    values.put("compression", isOn("server.compression.enabled", false));
    values.put("http2", isOn("server.http2.enabled", false));
    values.put("accessLog", isOn("server.jetty.accesslog.enabled", false));
    values.put("openInView", isOn("spring.jpa.open-in-view", true));
    values.put("tracing", environment.getProperty("twinstack.tracing", "none"));
    values.put("logLevels", logLevels());
    info.withDetail("settings", values);
  }

  private boolean isOn(String property, boolean byDefault) {
    return environment.getProperty(property, Boolean.class, byDefault);
  }

  private static Map<String, String> logLevels() {
    Map<String, String> levels = new LinkedHashMap<>();
    levels.put("root", levelOf(Logger.ROOT_LOGGER_NAME));
    LOGGERS.forEach(name -> levels.put(name, levelOf(name)));
    return levels;
  }

  /** The least level that is written. */
  private static String levelOf(String name) {
    Logger logger = LoggerFactory.getLogger(name);
    for (Level level : List.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR)) {
      if (logger.isEnabledForLevel(level)) {
        return level.toString();
      }
    }
    return "OFF";
  }
}
