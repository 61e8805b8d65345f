-- Destroying personal values: value, salt and index go; the row and its commitment stay, as the acts know them.
alter table casework.party
  alter column value_sealed drop not null,
  alter column salt drop not null,
  alter column id_index drop not null,
  add column destroyed_at timestamptz,
  add check (num_nulls(value_sealed, salt, id_index) = case when destroyed_at is null then 0 else 3 end);
comment on column casework.party.destroyed_at is '内容依法销毁的时间';
grant update (value_sealed, salt, id_index, destroyed_at) on casework.party to yichuang_app;

alter table casework.sealed_text
  alter column value_sealed drop not null,
  alter column salt drop not null,
  add column destroyed_at timestamptz,
  add check (num_nulls(value_sealed, salt) = case when destroyed_at is null then 0 else 2 end);
comment on column casework.sealed_text.destroyed_at is '内容依法销毁的时间';
grant update (value_sealed, salt, destroyed_at) on casework.sealed_text to yichuang_app;
