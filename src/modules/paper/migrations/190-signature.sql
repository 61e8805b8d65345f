-- The file that was issued is known by its digest: whoever has a copy can ask whether it is that one.
alter table paper.paper add column file_digest text check (file_digest ~ '^[0-9a-f]{64}$');
comment on column paper.paper.file_digest is '发出文件的 SHA-256，供上传查验';
create index paper_digest on paper.paper (government_id, file_digest) where file_digest is not null;
grant update (file_digest) on paper.paper to yichuang_app;
