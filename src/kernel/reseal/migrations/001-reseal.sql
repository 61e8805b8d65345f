-- Bringing sealed values to a new master key while the product runs.
create table kernel.key_rotation (
  key_id text primary key check (key_id ~ '^k[1-9][0-9]*$'),
  begun_at timestamptz not null,
  round integer not null check (round > 0),
  place integer not null check (place >= 0),
  after_government uuid,
  after_row uuid,
  checked bigint not null check (checked >= 0),
  resealed bigint not null check (resealed >= 0),
  resealed_in_round bigint not null check (resealed_in_round >= 0),
  done_at timestamptz
);
comment on table kernel.key_rotation is '更换主密钥：加密内容换到新密钥下的进度';
comment on column kernel.key_rotation.key_id is '换到的主密钥';
comment on column kernel.key_rotation.round is '第几轮：查完所有加密内容为一轮';
comment on column kernel.key_rotation.place is '正在查的加密列，按名称排列的序号';
comment on column kernel.key_rotation.after_row is '本列已查到的记录';
comment on column kernel.key_rotation.checked is '本轮已查的记录数';
comment on column kernel.key_rotation.resealed is '已换密钥的值的个数';
comment on column kernel.key_rotation.done_at is '最后一轮没有再查到旧密钥的时间';
grant select, insert, update on kernel.key_rotation to yichuang_app;

create function kernel.is_resealed(old text, new text) returns boolean
language sql immutable parallel safe set search_path = pg_catalog
  return old ~ '^k[1-9][0-9]*\.[A-Za-z0-9_-]{64,}$' and new ~ '^k[1-9][0-9]*\.[A-Za-z0-9_-]{64,}$'
    and length(split_part(old, '.', 2)) = length(split_part(new, '.', 2))
    and substr(split_part(new, '.', 1), 2)::int > substr(split_part(old, '.', 1), 2)::int;
comment on function kernel.is_resealed is '两个加密值长度相同，且后者的密钥更新';

-- Replaces sealed values by the same values under a newer key, and can do nothing else. It reaches columns that the
-- application may only insert into, and rows of several governments in one transaction.
create function kernel.reseal(
  target regclass, sealed_column name, key_column name, governments uuid[], ids uuid[], old text[], new text[]
) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own constant text := coalesce(current_setting('app.government', true), '');
  walled constant boolean := exists (
    select from pg_attribute where attrelid = target and attname = 'government_id' and not attisdropped);
  government uuid;
  changed integer;
  total integer := 0;
begin
  if exists (select from unnest(old, new) v(o, n) where kernel.is_resealed(o, n) is not true) then
    raise exception 'not sealed under a newer key';
  end if;
  for government in select distinct g from unnest(governments) g loop
    perform set_config('app.government', coalesce(government::text, ''), true);
    execute format('update %s t set %I = v.n from unnest($1, $2, $3, $4) v(g, id, o, n)
      where t.%I = v.id and t.%I = v.o and v.g is not distinct from $5 %s', target, sealed_column, key_column,
      sealed_column, case when walled then 'and t.government_id = $5' else '' end)
      using governments, ids, old, new, government;
    get diagnostics changed = row_count;
    total := total + changed;
  end loop;
  perform set_config('app.government', own, true);
  return total;
end $$;
comment on function kernel.reseal is '把加密值换成新密钥下的同一值；值已被别人改动的不换';
revoke execute on function kernel.reseal from public;
grant execute on function kernel.reseal to yichuang_app;
