-- A batch is some thousand rows of many: each is looked up by its key, whatever the statistics say of a queue that
-- fills and empties.
alter function ledger.seal(integer) set enable_hashjoin = off;
alter function ledger.seal(integer) set enable_mergejoin = off;
