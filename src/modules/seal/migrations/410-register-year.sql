-- The register of all units together, newest first.
create index use_newest on seal.use (government_id, used_at desc, id desc);
