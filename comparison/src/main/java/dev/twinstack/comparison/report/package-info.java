/** Shows an analysed result to a reader, on the terminal and as one page. Computes nothing. */
@NullMarked
package dev.twinstack.comparison.report;

import org.jspecify.annotations.NullMarked;
