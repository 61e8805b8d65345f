-- What belongs to no case is little and looked up by its type; a walk over the acts of all cases would be long.
create index act_of_days on ledger.act (government_id, type, at) where stream like '%/____-__-__';
