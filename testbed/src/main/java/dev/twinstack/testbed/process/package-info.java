/** Child processes that end with this one: the database's and the services'. */
@NullMarked
package dev.twinstack.testbed.process;

import org.jspecify.annotations.NullMarked;
