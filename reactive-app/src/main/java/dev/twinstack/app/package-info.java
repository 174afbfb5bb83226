/** The service itself: start and settings. */
@NullMarked
package dev.twinstack.app;

import org.jspecify.annotations.NullMarked;
