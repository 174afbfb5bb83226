/** The experiments, which are there only where they are enabled. */
@NullMarked
package dev.twinstack.app.experiment;

import org.jspecify.annotations.NullMarked;
