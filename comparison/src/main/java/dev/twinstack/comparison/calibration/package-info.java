/**
 * Whether the verdicts can be believed: how often they claim what is not there and miss what is, in
 * simulated runs and in real runs of a service against itself.
 */
@NullMarked
package dev.twinstack.comparison.calibration;

import org.jspecify.annotations.NullMarked;
