/** What a user types: one class per sub-command, one line per error, one number per outcome. */
@NullMarked
package dev.twinstack.comparison.command;

import org.jspecify.annotations.NullMarked;
