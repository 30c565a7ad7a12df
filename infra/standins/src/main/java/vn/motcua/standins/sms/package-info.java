/** The SMS provider: a brandname HTTP API that sends a reference once, keeps its log on disk and can be told to fail. */
@NullMarked
package vn.motcua.standins.sms;

import org.jspecify.annotations.NullMarked;
