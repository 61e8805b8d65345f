-- Who supervises asks what was done in a period, over all streams of a government, the newest first.
create index act_at on ledger.act (government_id, at, id);
