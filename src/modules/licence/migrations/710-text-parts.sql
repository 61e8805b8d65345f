-- Part of a name or number is found from an index. Row security lets none serve a search inside a text, because the operators are
-- not leakproof: this function reads past it and applies the wall itself; it gives ids only, which are read again behind the wall.
create function licence.grams(content text) returns text[] language sql immutable strict parallel safe
  return array(select substr(content, n, 2) from generate_series(1, greatest(length(content) - 1, 1)) n);
comment on function licence.grams(text) is '文字的相邻两字组合，用于包含检索';
create index licence_text_parts on licence.licence
  using gin (licence.grams(name || E'\n' || number || E'\n' || identifier || E'\n' || item_name));

create function licence.licences_saying(part text, most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from licence.licence
  where government_id = any (kernel.read_governments())
    and licence.grams(name || E'\n' || number || E'\n' || identifier || E'\n' || item_name) @> licence.grams(part)
    and (strpos(name, part) > 0 or strpos(number, part) > 0 or strpos(identifier, part) > 0 or strpos(item_name, part) > 0)
  limit most
$$;
comment on function licence.licences_saying(text, integer) is '证照名称、证号、电子证照标识或者事项名称中包含所给字样的证照，至多若干件';
revoke execute on function licence.licences_saying(text, integer) from public;
grant execute on function licence.licences_saying(text, integer) to yichuang_app;
