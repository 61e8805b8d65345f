-- Part of a number is found from an index. Row security lets none serve a search inside a text, because the operators are not
-- leakproof: this function reads past it and applies the wall itself; it gives ids only, which are read again behind the wall.
create function paper.grams(content text) returns text[] language sql immutable strict parallel safe
  return array(select substr(content, n, 2) from generate_series(1, greatest(length(content) - 1, 1)) n);
comment on function paper.grams(text) is '文号的相邻两字组合，用于包含检索';
create index paper_number_parts on paper.paper using gin (paper.grams(number));

create function paper.papers_numbered(part text, most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from paper.paper
  where government_id = any (kernel.read_governments())
    and paper.grams(number) @> paper.grams(part) and strpos(number, part) > 0
  limit most
$$;
comment on function paper.papers_numbered(text, integer) is '文号中包含所给字样的文书，至多若干份';
revoke execute on function paper.papers_numbered(text, integer) from public;
grant execute on function paper.papers_numbered(text, integer) to yichuang_app;
