/** A side of the desk as a process of its own. */
@NullMarked
package io.dunwell.log.service;

import org.jspecify.annotations.NullMarked;
