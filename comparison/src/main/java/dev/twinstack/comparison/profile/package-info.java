/**
 * Where the cost of a request goes in one service: its code, its system calls, its packets. What
 * looks so deep disturbs, so nothing here is part of a comparison.
 */
@NullMarked
package dev.twinstack.comparison.profile;

import org.jspecify.annotations.NullMarked;
