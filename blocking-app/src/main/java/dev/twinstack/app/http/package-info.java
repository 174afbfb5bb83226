/** How requests come in and errors go out, so that clients cannot tell the two services apart. */
@NullMarked
package dev.twinstack.app.http;

import org.jspecify.annotations.NullMarked;
