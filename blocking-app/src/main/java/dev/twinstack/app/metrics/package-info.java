/** Figures about the process that Micrometer does not bring. */
@NullMarked
package dev.twinstack.app.metrics;

import org.jspecify.annotations.NullMarked;
