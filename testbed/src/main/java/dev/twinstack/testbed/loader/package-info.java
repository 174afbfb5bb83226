/** Fills a database with the rows that everybody expects: row i has the same name everywhere. */
@NullMarked
package dev.twinstack.testbed.loader;

import org.jspecify.annotations.NullMarked;
