-- Void papers are few: of a million papers they are found and counted without reading the others.
create index paper_void on paper.paper (government_id, issued_at desc, id desc) where state = 'void';
