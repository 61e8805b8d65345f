-- Destroying a file: its key and its name go, its row stays, because records point to it.
alter table files.file
  alter column wrapped_key drop not null,
  alter column name_sealed drop not null,
  add column destroyed_at timestamptz,
  add check (num_nulls(wrapped_key, name_sealed) = case when destroyed_at is null then 0 else 2 end);
comment on column files.file.destroyed_at is '内容依法销毁的时间：密钥和文件名已删除，内容不能再打开';
-- Each sealed value names its key itself.
alter table files.file drop column key_id;
grant update (wrapped_key, name_sealed, destroyed_at) on files.file to yichuang_app;
