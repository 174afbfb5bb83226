package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.common.experiment.NativeSleep;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The resources of the experiments, beside the two of the service. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("twinstack.experiments.enabled")
@Import({
  Answers.class,
  NativeSleep.class,
  MovedWork.class,
  WaitExperiment.class,
  HogExperiment.class,
  PinExperiment.class,
  SlipExperiment.class,
  FanoutExperiment.class,
  StreamExperiment.class,
  FailureExperiment.class
})
class ExperimentRoutes {

  @Bean
  Consumer<Map<String, HandlerFunction<ServerResponse>>> experiments(
      WaitExperiment wait,
      HogExperiment hog,
      PinExperiment pin,
      SlipExperiment slip,
      FanoutExperiment fanout,
      StreamExperiment stream,
      FailureExperiment failure) {
    return routes -> {
      routes.put(ExperimentPaths.ONE_WAIT, wait::one);
      routes.put(ExperimentPaths.FIVE_WAITS, wait::five);
      routes.put(ExperimentPaths.HOG, hog::here);
      routes.put(ExperimentPaths.HOG_MOVED, hog::moved);
      routes.put(ExperimentPaths.PIN, pin::inC);
      routes.put(ExperimentPaths.PIN_MOVED, pin::inCMoved);
      routes.put(ExperimentPaths.SLEEP, pin::inJava);
      routes.put(ExperimentPaths.SLEEP_MOVED, pin::inJavaMoved);
      routes.put(ExperimentPaths.SLIPPED, slip::slipped);
      routes.put(ExperimentPaths.SLIP_MENDED, slip::mended);
      routes.put(ExperimentPaths.FANOUT, fanout::threeNames);
      routes.put(ExperimentPaths.FANOUT_FAILING, fanout::oneFails);
      routes.put(ExperimentPaths.STREAM, stream::rows);
      routes.put(ExperimentPaths.FAILURE, failure::trace);
      routes.put(ExperimentPaths.STUCK, failure::stuck);
    };
  }
}
