package vn.motcua.routing;

import vn.motcua.contracts.catalogue.LegDefinition;

/** A leg of the procedure's route with the number of its stage, 1 for the first. */
record LegPlan(int stage, LegDefinition definition) {}
