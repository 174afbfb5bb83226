/** What the service answers. */
@NullMarked
package dev.twinstack.app.demo;

import org.jspecify.annotations.NullMarked;
