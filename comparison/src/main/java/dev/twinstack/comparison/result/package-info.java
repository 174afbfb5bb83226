/** What a run leaves behind: raw figures as data, written to a file and read back. */
@NullMarked
package dev.twinstack.comparison.result;

import org.jspecify.annotations.NullMarked;
