/**
 * The demo company: people, customers and a past that is the same at every first start.
 */
@NullMarked
package io.dunwell.desk.demo;

import org.jspecify.annotations.NullMarked;
