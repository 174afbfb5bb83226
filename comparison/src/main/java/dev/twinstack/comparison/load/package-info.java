/**
 * Puts a scenario's load on a target and counts what comes back: the one place that knows the load
 * engine.
 */
@NullMarked
package dev.twinstack.comparison.load;

import org.jspecify.annotations.NullMarked;
