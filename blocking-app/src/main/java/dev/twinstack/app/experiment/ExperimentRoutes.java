package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.common.experiment.NativeSleep;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunctions;

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
  Consumer<RouterFunctions.Builder> experiments(
      WaitExperiment wait,
      HogExperiment hog,
      PinExperiment pin,
      SlipExperiment slip,
      FanoutExperiment fanout,
      StreamExperiment stream,
      FailureExperiment failure) {
    return routes ->
        routes
            .route(RequestPredicates.path(ExperimentPaths.ONE_WAIT), wait::one)
            .route(RequestPredicates.path(ExperimentPaths.FIVE_WAITS), wait::five)
            .route(RequestPredicates.path(ExperimentPaths.HOG), hog::here)
            .route(RequestPredicates.path(ExperimentPaths.HOG_MOVED), hog::moved)
            .route(RequestPredicates.path(ExperimentPaths.PIN), pin::inC)
            .route(RequestPredicates.path(ExperimentPaths.PIN_MOVED), pin::inCMoved)
            .route(RequestPredicates.path(ExperimentPaths.SLEEP), pin::inJava)
            .route(RequestPredicates.path(ExperimentPaths.SLEEP_MOVED), pin::inJavaMoved)
            .route(RequestPredicates.path(ExperimentPaths.SLIPPED), slip::slipped)
            .route(RequestPredicates.path(ExperimentPaths.SLIP_MENDED), slip::mended)
            .route(RequestPredicates.path(ExperimentPaths.FANOUT), fanout::threeNames)
            .route(RequestPredicates.path(ExperimentPaths.FANOUT_FAILING), fanout::oneFails)
            .route(RequestPredicates.path(ExperimentPaths.STREAM), stream::rows)
            .route(RequestPredicates.path(ExperimentPaths.FAILURE), failure::trace)
            .route(RequestPredicates.path(ExperimentPaths.STUCK), failure::stuck);
  }
}
