/**
 * How facts become documents: views, their store, their projectors and their rebuilds.
 */
@NullMarked
package io.dunwell.query.view;

import org.jspecify.annotations.NullMarked;
