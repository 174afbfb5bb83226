/** What the experiments of both services have in common: their paths and the work they do. */
@NullMarked
package dev.twinstack.common.experiment;

import org.jspecify.annotations.NullMarked;
