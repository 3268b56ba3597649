/** Reads what people write as YAML, strictly. */
@NullMarked
package io.dunwell.command.yaml;

import org.jspecify.annotations.NullMarked;
