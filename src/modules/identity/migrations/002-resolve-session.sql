-- Who a token belongs to, in one statement: the session, its account and, for staff, the appointment in force with
-- unit, roles and grants, which org gives. Notes at most once in a while that the session is used.
create function identity.resolve_session(
  digest text, wanted_face text, at timestamptz, seen_after timestamptz, touch_before timestamptz, day date
) returns table (
  session_id uuid, account_id uuid, government_id uuid, appointment_id uuid, must_change boolean,
  person_id uuid, unit_id uuid, unit_path text, roles text[], grants jsonb
) language sql set search_path = pg_catalog as $$
  with found as (
    select s.id, s.account_id, s.government_id, s.appointment_id, s.last_seen_at, a.must_change
    from identity.session s join identity.account a on a.id = s.account_id
    where s.token_digest = digest and s.face = wanted_face and s.revoked_at is null
      and s.expires_at > at and s.last_seen_at > seen_after and a.state = 'active'
  ), touched as (
    update identity.session s set last_seen_at = at
    from found where s.id = found.id and found.last_seen_at < touch_before
  )
  select f.id, f.account_id, f.government_id, f.appointment_id, f.must_change,
    o.person_id, o.unit_id, o.unit_path, o.roles, o.grants
  from found f
  left join lateral org.appointment_actor(f.government_id, f.appointment_id, day) o on f.appointment_id is not null
  where f.appointment_id is null or o.person_id is not null
$$;
comment on function identity.resolve_session is '令牌对应的登录者；已过期、已注销、账号停用或任职终止时无行';
revoke all on function identity.resolve_session from public;
grant execute on function identity.resolve_session to yichuang_app;
