-- The register is read by unit, newest first.
create index paper_register on paper.paper (government_id, unit_id, issued_at desc, id desc);
