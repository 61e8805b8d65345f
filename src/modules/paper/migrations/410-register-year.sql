-- The register of all units together, newest first, and of one kind.
create index paper_newest on paper.paper (government_id, issued_at desc, id desc);
create index paper_kind on paper.paper (government_id, template, issued_at desc, id desc);
