/** Turns what is said of blocking and reactive services into figures. */
@NullMarked
package dev.twinstack.comparison.experiment;

import org.jspecify.annotations.NullMarked;
