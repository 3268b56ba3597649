/** Measurements, each as a ratio to a baseline of the same run. */
@NullMarked
package io.dunwell.bench;

import org.jspecify.annotations.NullMarked;
