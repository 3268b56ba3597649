/** What programs say to the desk and ask of it over HTTP, and who may. */
@NullMarked
package io.dunwell.query.rest;

import org.jspecify.annotations.NullMarked;
