/**
 * What Hyperfoil's controller leaves of a run on more than one machine, read as a result like any
 * other.
 */
@NullMarked
package dev.twinstack.comparison.controller;

import org.jspecify.annotations.NullMarked;
