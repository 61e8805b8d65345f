-- The same check without a call for each value.
create or replace function kernel.reseal(
  target regclass, sealed_column name, key_column name, governments uuid[], ids uuid[], old text[], new text[]
) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own constant text := coalesce(current_setting('app.government', true), '');
  walled constant boolean := exists (
    select from pg_attribute where attrelid = target and attname = 'government_id' and not attisdropped);
  shape constant text := '^k[1-9][0-9]*[.][A-Za-z0-9_-]+$';
  government uuid;
  changed integer;
  total integer := 0;
begin
  if exists (
    select from unnest(old, new) v(o, n) where (
      o ~ shape and n ~ shape and length(o) - strpos(o, '.') >= 64
      and length(o) - strpos(o, '.') = length(n) - strpos(n, '.')
      and substr(n, 2, strpos(n, '.') - 2)::int > substr(o, 2, strpos(o, '.') - 2)::int
    ) is not true
  ) then
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

drop function kernel.is_resealed;
