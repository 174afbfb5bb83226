/** What the operating system knows of a process, so that cost is read from outside and equally. */
@NullMarked
package dev.twinstack.comparison.metrics;

import org.jspecify.annotations.NullMarked;
