/** Real parts on one machine: finds, starts and stops the MongoDB server and the Kafka broker that demo and tests run on. */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
