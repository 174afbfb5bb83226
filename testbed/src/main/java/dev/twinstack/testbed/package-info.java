/**
 * What both services are put on and held to, so that every test and every measurement starts from
 * the same ground.
 */
@NullMarked
package dev.twinstack.testbed;

import org.jspecify.annotations.NullMarked;
