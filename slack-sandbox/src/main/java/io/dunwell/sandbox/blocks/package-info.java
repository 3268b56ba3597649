/**
 * Slack's limits and shapes for blocks and views, and the check that refuses what breaks
 * them.
 */
@NullMarked
package io.dunwell.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
