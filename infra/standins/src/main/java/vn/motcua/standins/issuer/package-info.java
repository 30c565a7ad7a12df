/** The OpenID Connect issuer of demo and tests: client credentials for every demo user and every service. */
@NullMarked
package vn.motcua.standins.issuer;

import org.jspecify.annotations.NullMarked;
