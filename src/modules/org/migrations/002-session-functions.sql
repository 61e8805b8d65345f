-- What a session needs to know of an appointment before anybody stands inside the wall: each function opens the wall
-- for reading one government, reads, and closes it again. It runs as its caller and gives him nothing that he could
-- not read inside that government.

create function org.appointments_in_force(government uuid, person uuid, day date)
returns table (id uuid) language plpgsql set search_path = pg_catalog as $$
declare
  walled text := current_setting('app.governments', true);
begin
  perform set_config('app.governments', '{' || government || '}', true);
  return query
    select a.id
    from org.appointment a
    join org.person p on p.government_id = a.government_id and p.id = a.person_id
    join org.unit u on u.government_id = a.government_id and u.id = a.unit_id
    where a.government_id = government and a.person_id = person and a.state = 'active'
      and a.from_day <= day and (a.to_day is null or a.to_day >= day)
      and p.state = 'active' and u.state = 'active'
    order by a.from_day, a.id;
  perform set_config('app.governments', coalesce(walled, ''), true);
end $$;
comment on function org.appointments_in_force is '某人某日有效的任职，先任在前；供登录时使用';
revoke all on function org.appointments_in_force from public;
grant execute on function org.appointments_in_force to yichuang_app;

create function org.appointment_actor(government uuid, appointment uuid, day date)
returns table (person_id uuid, unit_id uuid, unit_path text, roles text[], grants jsonb)
language plpgsql set search_path = pg_catalog as $$
declare
  walled text := current_setting('app.governments', true);
begin
  perform set_config('app.governments', '{' || government || '}', true);
  return query
    select a.person_id, a.unit_id, u.path,
      array(
        select r.code from org.appointment_role ar
        join org.role r on r.government_id = ar.government_id and r.id = ar.role_id
        where ar.government_id = a.government_id and ar.appointment_id = a.id order by r.code),
      coalesce((
        select jsonb_agg(distinct jsonb_build_object('permission', g.permission, 'scope', g.scope))
        from org.appointment_role ar
        join org.role_grant g on g.government_id = ar.government_id and g.role_id = ar.role_id
        where ar.government_id = a.government_id and ar.appointment_id = a.id), '[]'::jsonb)
    from org.appointment a
    join org.person p on p.government_id = a.government_id and p.id = a.person_id
    join org.unit u on u.government_id = a.government_id and u.id = a.unit_id
    where a.government_id = government and a.id = appointment and a.state = 'active'
      and a.from_day <= day and (a.to_day is null or a.to_day >= day)
      and p.state = 'active' and u.state = 'active';
  perform set_config('app.governments', coalesce(walled, ''), true);
end $$;
comment on function org.appointment_actor is '任职有效时给出人员、单位路径、角色和权限；否则无行';
revoke all on function org.appointment_actor from public;
grant execute on function org.appointment_actor to yichuang_app;
