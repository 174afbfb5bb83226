/** A run in its order: warm-up, then the rounds in turn, each checked against its own gates. */
@NullMarked
package dev.twinstack.comparison.trial;

import org.jspecify.annotations.NullMarked;
