/**
 * What the pretended workspace holds in memory: people, channels, messages, views, grants
 * and a feed of changes.
 */
@NullMarked
package io.dunwell.sandbox.state;

import org.jspecify.annotations.NullMarked;
