/** What goes wrong on purpose while clients ask, and what they see of it. */
@NullMarked
package dev.twinstack.comparison.fault;

import org.jspecify.annotations.NullMarked;
