-- Beside what a session has shown: by which rules it is weighed where the request comes from.
drop function identity.session_standing;
create function identity.session_standing(session uuid)
returns table (methods text[], zones jsonb, machine_range text)
language sql set search_path = pg_catalog as $$
  select k.methods, k.zones, k.machine_range from factor.kept_standing(session) k
$$;
comment on function identity.session_standing is '会话在口令之外证明了什么，按哪些区域规则衡量';
revoke all on function identity.session_standing from public;
grant execute on function identity.session_standing to yichuang_app;

-- The place where a session began decides nothing any more.
alter table factor.standing drop column zone, drop column waived;
