/**
 * What every side keeps in MongoDB, in distributed mode: how far its readers have come.
 */
@NullMarked
package io.dunwell.log.mongo;

import org.jspecify.annotations.NullMarked;
