/** An agency's worklist and commands over HTTP, and what it asks of intake. */
@NullMarked
package vn.motcua.department.web;

import org.jspecify.annotations.NullMarked;
