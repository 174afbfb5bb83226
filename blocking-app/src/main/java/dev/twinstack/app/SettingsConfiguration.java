package dev.twinstack.app;

import dev.twinstack.common.AdmissionLimit;
import dev.twinstack.common.DatabaseSettings;
import dev.twinstack.common.TwinstackSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Binds the records of the shared module, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  @Bean
  TwinstackSettings twinstackSettings(Environment environment) {
    return Binder.get(environment).bind("twinstack", TwinstackSettings.class).get();
  }

  @Bean
  DatabaseSettings databaseSettings(Environment environment) {
    return Binder.get(environment).bind("database", DatabaseSettings.class).get();
  }

  @Bean
  AdmissionLimit admissionLimit(TwinstackSettings settings) {
    return new AdmissionLimit(settings.admissionLimit());
  }
}
