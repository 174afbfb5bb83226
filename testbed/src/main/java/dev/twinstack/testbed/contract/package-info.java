/**
 * The HTTP contract of the two services, executable: against one service, and against two at once.
 * It speaks plain HTTP over a socket, because a well-behaved client cannot send what an adversary
 * sends.
 */
@NullMarked
package dev.twinstack.testbed.contract;

import org.jspecify.annotations.NullMarked;
