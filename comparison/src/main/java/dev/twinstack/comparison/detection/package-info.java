/** Sees threads block that must not, in rounds of their own, since looking costs the target. */
@NullMarked
package dev.twinstack.comparison.detection;

import org.jspecify.annotations.NullMarked;
