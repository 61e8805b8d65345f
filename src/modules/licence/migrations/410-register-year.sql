-- The register of all units together, newest first.
create index licence_newest on licence.licence (government_id, issued_at desc, id desc);
