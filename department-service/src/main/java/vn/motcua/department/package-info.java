/** One agency's work on one leg (giải quyết tại một cơ quan): receive, assign, draft, sign, answer. */
@NullMarked
package vn.motcua.department;

import org.jspecify.annotations.NullMarked;
