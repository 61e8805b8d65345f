-- Uses of one seal, newest first.
create index use_of_seal on seal.use (government_id, seal_id, used_at desc, id desc);
