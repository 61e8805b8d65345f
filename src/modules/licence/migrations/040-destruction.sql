-- Destroying who held a licence that is not in force any more; its number, code and state stay.
alter table licence.licence
  alter column holder_sealed drop not null,
  alter column holder_index drop not null,
  add column destroyed_at timestamptz,
  add check (num_nulls(holder_sealed, holder_index) = case when destroyed_at is null then 0 else 2 end);
comment on column licence.licence.destroyed_at is '持证主体信息依法销毁的时间';
grant update (holder_sealed, holder_index, destroyed_at) on licence.licence to yichuang_app;
