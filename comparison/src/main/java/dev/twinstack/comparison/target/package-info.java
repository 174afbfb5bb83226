/**
 * The systems under test: those that the tool starts itself and those that it only knows by URL.
 */
@NullMarked
package dev.twinstack.comparison.target;

import org.jspecify.annotations.NullMarked;
