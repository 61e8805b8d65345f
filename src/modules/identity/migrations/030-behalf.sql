alter table identity.session add column delegation_id uuid;
alter table identity.session add check (delegation_id is null or appointment_id is not null);
comment on column identity.session.delegation_id is '代行哪项委托；空为以本人任职办理';

-- Who stands behind a session, as before; for staff also on whose behalf he acts.
drop function identity.session_actor;
create function identity.session_actor(digest text, face text, day date)
returns table (
  session_id uuid, account_id uuid, temporary boolean, last_seen_at timestamptz, expires_at timestamptz,
  government_id uuid, appointment_id uuid, person_id uuid, unit_id uuid, unit_path text, roles text[], grants jsonb,
  behalf jsonb
) language sql set search_path = pg_catalog as $$
  select s.id, a.id, a.temporary, s.last_seen_at, s.expires_at,
    a.government_id, s.appointment_id, x.person_id, x.unit_id, x.unit_path, x.roles, x.grants, x.behalf
  from identity.session s
  join identity.account a on a.id = s.account_id and a.state = 'active'
  left join lateral org.capacity(a.government_id, s.appointment_id, s.delegation_id, session_actor.day) x
    on x.person_id = a.person_id
  where s.digest = session_actor.digest and s.face = session_actor.face and s.revoked_at is null
$$;
comment on function identity.session_actor is '会话背后的账户；工作人员另给出当日任职的单位、角色、权限，代行时为谁';
revoke all on function identity.session_actor from public;
grant execute on function identity.session_actor to yichuang_app;
