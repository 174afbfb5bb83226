/** From raw rounds to the figures of a comparison: pure functions of a result. */
@NullMarked
package dev.twinstack.comparison.analysis;

import org.jspecify.annotations.NullMarked;
