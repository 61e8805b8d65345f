-- What a session has shown is weighed with every request where the request comes from, by the rules as they are then.
create function factor.kept_standing(session uuid)
returns table (methods text[], zones jsonb, machine_range text) language plpgsql set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  walled text := current_setting('app.governments', true);
  kept factor.standing;
begin
  select * into kept from factor.standing s where s.session_id = session;
  if not found then return; end if;
  perform set_config('app.governments', '{' || kept.government_id || '}', true);
  return query
    select kept.methods,
      (select p.zones from factor.policy p where p.government_id = kept.government_id),
      (select m.address_range from factor.machine m
        where m.government_id = kept.government_id and m.id = kept.machine_id);
  perform set_config('app.governments', coalesce(walled, ''), true);
end $$;
comment on function factor.kept_standing is '会话证明了什么、本政府现行的区域规则、窗口机限定的网段';
revoke all on function factor.kept_standing from public;
grant execute on function factor.kept_standing to yichuang_app;
