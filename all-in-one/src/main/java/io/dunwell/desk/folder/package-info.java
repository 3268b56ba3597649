/** The data folder and the small files kept in it. */
@NullMarked
package io.dunwell.desk.folder;

import org.jspecify.annotations.NullMarked;
