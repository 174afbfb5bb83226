/**
 * What both services, the testbed and the comparison must agree on: the data, the rules of a
 * request, the words of an error, the names of metrics. Only the JDK, so that no framework decides
 * any of it.
 */
@NullMarked
package dev.twinstack.common;

import org.jspecify.annotations.NullMarked;
