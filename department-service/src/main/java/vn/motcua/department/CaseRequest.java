package vn.motcua.department;

import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Somebody asks something of a case. */
public record CaseRequest(CaseId id, Caller by, Command command) {}
