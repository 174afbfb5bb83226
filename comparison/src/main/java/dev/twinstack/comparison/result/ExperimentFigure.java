package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * One figure of one repetition of an experiment.
 *
 * @param experiment the experiment
 * @param style in which way the service carried the requests
 * @param figure what was measured, with its unit
 * @param at what was varied; 0 where nothing was
 * @param repetition from 1
 * @param value the figure; null where it could not be measured
 * @param missing why not; null where it was
 */
public record ExperimentFigure(
    Experiment experiment,
    String style,
    String figure,
    double at,
    int repetition,
    @Nullable Double value,
    @Nullable String missing) {}
