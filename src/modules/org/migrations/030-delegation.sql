alter table org.appointment_role add column given_at timestamptz, add column given_by uuid;
comment on column org.appointment_role.given_at is '授予时间；启用前已有的和安装时给的为空';
comment on column org.appointment_role.given_by is '授予人（工作人员）；由平台给的为空';
alter table org.appointment_role add foreign key (government_id, given_by) references org.person;

create table org.delegation_rule (
  government_id uuid not null references org.government,
  permission text not null,
  reach text not null check (reach in ('nobody', 'unit', 'line', 'government')),
  max_days smallint not null check (max_days between 1 and 366),
  primary key (government_id, permission)
);
comment on table org.delegation_rule is '委托规则：某项权限可委托给谁、最长多少日；没有行的按平台默认';
comment on column org.delegation_rule.reach is 'nobody 不得委托，unit 同单位，line 同单位或上级单位，government 本政府';
call kernel.wall('org.delegation_rule', 'insert, update, delete');

create table org.delegation (
  government_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  to_appointment_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (government_id, id),
  foreign key (government_id, appointment_id) references org.appointment,
  foreign key (government_id, to_appointment_id) references org.appointment,
  foreign key (government_id, revoked_by) references org.person,
  check (to_day >= from_day),
  check (appointment_id <> to_appointment_id),
  check (revoked_by is null or revoked_at is not null)
);
comment on table org.delegation is '委托代行：某任职的若干权限，在若干日内由另一任职的人代行';
comment on column org.delegation.appointment_id is '委托人的任职';
comment on column org.delegation.to_appointment_id is '代理人的任职；它失效则委托失效';
comment on column org.delegation.to_day is '最后一日，含当日（Asia/Shanghai）';
comment on column org.delegation.revoked_by is '撤销人；由平台撤销的为空';
create index delegation_from on org.delegation (government_id, appointment_id, to_day);
create index delegation_to on org.delegation (government_id, to_appointment_id, to_day);
call kernel.wall('org.delegation', 'insert, update');

create table org.delegation_power (
  government_id uuid not null,
  delegation_id uuid not null,
  role_id uuid not null,
  permission text not null,
  primary key (government_id, delegation_id, role_id, permission),
  foreign key (government_id, delegation_id) references org.delegation,
  foreign key (government_id, role_id) references org.role
);
comment on table org.delegation_power is '委托的权限：委托人哪个角色的哪项权限；范围以委托人当时所有的为准';
call kernel.wall('org.delegation_power', 'insert');

-- As what somebody acts: in an appointment of his own, or by a delegation that he received in it. A delegation gives
-- what its giver has at this moment of what it names: the role still his, the permission still the role's, both
-- appointments in force, and nothing that reaches only the giver's own records.
create function org.capacity(government uuid, appointment uuid, delegation uuid, day date)
returns table (person_id uuid, unit_id uuid, unit_path text, roles text[], grants jsonb, behalf jsonb)
language plpgsql set search_path = pg_catalog as $$
declare
  walled text := current_setting('app.governments', true);
begin
  if delegation is null then
    return query
      select a.person_id, a.unit_id, a.unit_path, a.roles, a.grants, null::jsonb
      from org.appointment_actor(government, appointment, day) a;
    return;
  end if;
  perform set_config('app.governments', '{' || government || '}', true);
  return query
    select receiver.person_id, giver.unit_id, giver.unit_path, held.roles, held.grants,
      jsonb_build_object('delegationId', d.id, 'personId', giver.person_id, 'appointmentId', d.appointment_id)
    from org.delegation d
    cross join lateral org.appointment_actor(government, d.to_appointment_id, day) receiver
    cross join lateral org.appointment_actor(government, d.appointment_id, day) giver
    cross join lateral (
      select coalesce(array_agg(distinct r.code order by r.code), '{}') as roles,
        coalesce(jsonb_agg(distinct jsonb_build_object('permission', g.permission, 'scope', g.scope)), '[]') as grants
      from org.delegation_power p
      join org.appointment_role ar on ar.government_id = p.government_id and ar.role_id = p.role_id
        and ar.appointment_id = d.appointment_id
      join org.role r on r.government_id = p.government_id and r.id = p.role_id
      join org.role_grant g on g.government_id = p.government_id and g.role_id = p.role_id
        and g.permission = p.permission and g.scope <> 'own'
      where p.government_id = d.government_id and p.delegation_id = d.id
        and not exists (
          select from org.delegation_rule n
          where n.government_id = p.government_id and n.permission = p.permission and n.reach = 'nobody')
    ) held
    where d.government_id = government and d.id = delegation and d.to_appointment_id = appointment
      and d.revoked_at is null and d.from_day <= day and d.to_day >= day;
  perform set_config('app.governments', coalesce(walled, ''), true);
end $$;
comment on function org.capacity is '以什么身份办理：本人的任职，或在该任职上接受的委托；无效则无行';
revoke all on function org.capacity from public;
grant execute on function org.capacity to yichuang_app;
