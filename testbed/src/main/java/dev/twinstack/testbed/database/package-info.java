/**
 * The database under both services: one that is there already, one in a container, or one that
 * comes with the project, all with the same settings and all gone when their starter is.
 */
@NullMarked
package dev.twinstack.testbed.database;

import org.jspecify.annotations.NullMarked;
