/** The connection pool, its limits and its figures. */
@NullMarked
package dev.twinstack.app.database;

import org.jspecify.annotations.NullMarked;
