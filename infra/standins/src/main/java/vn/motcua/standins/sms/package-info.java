/** Two SMS providers: brandname HTTP APIs that send a reference once, keep their logs on disk, call back, and can be told to fail. */
@NullMarked
package vn.motcua.standins.sms;

import org.jspecify.annotations.NullMarked;
