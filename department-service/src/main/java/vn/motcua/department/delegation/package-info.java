/** Who stands in for whom while away (ủy quyền, ký thay); never beyond the agency, never passed on. */
@NullMarked
package vn.motcua.department.delegation;

import org.jspecify.annotations.NullMarked;
