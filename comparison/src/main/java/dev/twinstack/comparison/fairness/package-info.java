/** What two running processes have in common and what not, so that a difference has one cause. */
@NullMarked
package dev.twinstack.comparison.fairness;

import org.jspecify.annotations.NullMarked;
