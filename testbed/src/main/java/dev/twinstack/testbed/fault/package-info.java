/** What goes wrong on purpose between a client and a server. */
@NullMarked
package dev.twinstack.testbed.fault;

import org.jspecify.annotations.NullMarked;
