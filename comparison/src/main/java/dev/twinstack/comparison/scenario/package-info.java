/** What is asked of a target and how: decided before a run begins, and nothing that measures. */
@NullMarked
package dev.twinstack.comparison.scenario;

import org.jspecify.annotations.NullMarked;
