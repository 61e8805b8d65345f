alter table org.appointment add column substitutes uuid;
alter table org.appointment add foreign key (government_id, substitutes) references org.appointment;
alter table org.appointment add check (substitutes is null or to_day is not null);
comment on column org.appointment.substitutes is '顶岗：替哪个任职；顶岗必有截止日';
create index appointment_substitutes on org.appointment (government_id, substitutes) where substitutes is not null;

create function org.capacities_in_force(government uuid, person uuid, day date)
returns table (appointment_id uuid, delegation_id uuid) language plpgsql set search_path = pg_catalog as $$
declare
  walled text := current_setting('app.governments', true);
begin
  perform set_config('app.governments', '{' || government || '}', true);
  return query
    select held.id, null::uuid from org.appointments_in_force(government, person, day) held
    union all
    select d.to_appointment_id, d.id
    from org.delegation d
    join org.appointment a on a.government_id = d.government_id and a.id = d.to_appointment_id
    where d.government_id = government and a.person_id = person
      and d.revoked_at is null and d.from_day <= day and d.to_day >= day;
  perform set_config('app.governments', coalesce(walled, ''), true);
end $$;
comment on function org.capacities_in_force is '某人某日可用的身份：有效的任职和接受的委托';
revoke all on function org.capacities_in_force from public;
grant execute on function org.capacities_in_force to yichuang_app;
alter table org.appointment_role drop constraint appointment_role_government_id_given_by_fkey;
