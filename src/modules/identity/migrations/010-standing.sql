-- What a session has shown besides its password: asked together with who acts in it.
create function identity.session_standing(session uuid) returns table (methods text[], waived boolean)
language sql stable set search_path = pg_catalog as $$
  select s.methods, s.waived from factor.standing s where s.session_id = session
$$;
comment on function identity.session_standing is '会话在口令之外证明了什么';
revoke all on function identity.session_standing from public;
grant execute on function identity.session_standing to yichuang_app;
