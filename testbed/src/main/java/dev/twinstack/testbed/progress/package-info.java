/** How long-running work says how far it is, without knowing who is looking. */
@NullMarked
package dev.twinstack.testbed.progress;

import org.jspecify.annotations.NullMarked;
