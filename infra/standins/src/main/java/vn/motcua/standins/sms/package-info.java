/**
 * SMS providers: two brandname HTTP APIs that send a reference once, and a message centre (SMPP 3.4) that sends whatever comes; they keep
 * their logs on disk, say what became of messages, and can be told to fail.
 */
@NullMarked
package vn.motcua.standins.sms;

import org.jspecify.annotations.NullMarked;
