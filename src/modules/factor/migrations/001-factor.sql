create schema factor;
grant usage on schema factor to yichuang_app;
comment on schema factor is '第二因素：工作人员的动态码、短信码、通行密钥、恢复码，可信窗口机和各区域的规则';

create table factor.factor (
  government_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('totp', 'sms', 'passkey', 'certificate')),
  secret text not null,
  credential text,
  counter bigint not null default -1,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, person_id) references org.person,
  unique (government_id, credential),
  check ((kind in ('passkey', 'certificate')) = (credential is not null))
);
comment on table factor.factor is '工作人员的第二因素';
comment on column factor.factor.secret is '动态码密钥、手机号或公钥（加密）';
comment on column factor.factor.credential is '通行密钥的凭据标识，或证书的指纹';
comment on column factor.factor.counter is '动态码：最后用过的时间步；通行密钥：签名计数';
create index factor_person on factor.factor (government_id, person_id);
call kernel.wall('factor.factor', 'insert, update, delete');

create table factor.challenge (
  government_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('totp', 'sms', 'passkey', 'certificate')),
  purpose text not null check (purpose in ('enrol', 'prove')),
  secret text not null,
  code text,
  digest text,
  locale text not null check (locale in ('zh-CN', 'en')),
  attempts smallint not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, person_id) references org.person
);
comment on table factor.challenge is '添加或验证第二因素时的一次性挑战；一天后删除';
comment on column factor.challenge.secret is '待确认的动态码密钥、接收短信的手机号或挑战值（加密）';
comment on column factor.challenge.code is '待发短信码（加密），发出后清空';
comment on column factor.challenge.digest is '短信码的带密钥摘要';
create index challenge_person on factor.challenge (government_id, person_id, created_at);
call kernel.wall('factor.challenge', 'insert, update, delete');

create table factor.recovery_code (
  government_id uuid not null,
  person_id uuid not null,
  digest text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (government_id, person_id, digest),
  foreign key (government_id, person_id) references org.person
);
comment on table factor.recovery_code is '恢复码：各用一次，只存带密钥的摘要';
call kernel.wall('factor.recovery_code', 'insert, update, delete');

create table factor.guard (
  government_id uuid not null,
  person_id uuid not null,
  failures smallint not null default 0 check (failures between 0 and 4),
  locked_until timestamptz,
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references org.person
);
comment on table factor.guard is '第二因素的试错：连续错 5 次锁定 15 分钟';
call kernel.wall('factor.guard', 'insert, update, delete');

create table factor.policy (
  government_id uuid primary key references org.government,
  zones jsonb not null,
  changed_at timestamptz not null
);
comment on table factor.policy is '本政府各区域的第二因素规则；没有时用内置规则';
call kernel.wall('factor.policy', 'insert, update');

create table factor.machine (
  government_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null check (name <> ''),
  digest text not null,
  address_range text,
  enrolled_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_seen_at timestamptz,
  primary key (government_id, id),
  unique (government_id, digest),
  foreign key (government_id, unit_id) references org.unit,
  foreign key (government_id, enrolled_by) references org.person
);
comment on table factor.machine is '可信窗口机：浏览器里的长期秘密只存摘要';
comment on column factor.machine.unit_id is '供本单位及下级单位的人员使用';
comment on column factor.machine.address_range is '只在此网段内有效；空为不限';
call kernel.wall('factor.machine', 'insert, update');

create table factor.standing (
  session_id uuid primary key,
  government_id uuid not null,
  person_id uuid not null,
  zone text not null,
  waived boolean not null,
  methods text[] not null default '{}',
  machine_id uuid,
  proven_at timestamptz,
  created_at timestamptz not null,
  foreign key (government_id, person_id) references org.person
);
comment on table factor.standing is '会话在口令之外还证明了什么（与会话一样，全节点共用）';
comment on column factor.standing.zone is '登录时所在区域的代码';
comment on column factor.standing.waived is '该区域对不作决定的人员不要求第二因素';
create index standing_person on factor.standing (government_id, person_id, created_at);
grant select, insert, update, delete on factor.standing to yichuang_app;

-- What log-in must know of a government before a transaction stands in it.
create function factor.zones_of(government uuid) returns jsonb
language plpgsql set search_path = pg_catalog as $$
declare
  walled text := current_setting('app.governments', true);
  found jsonb;
begin
  perform set_config('app.governments', '{' || government || '}', true);
  select p.zones into found from factor.policy p where p.government_id = government;
  perform set_config('app.governments', coalesce(walled, ''), true);
  return found;
end $$;
comment on function factor.zones_of is '某政府的区域规则；没有时为空';
revoke all on function factor.zones_of from public;
grant execute on function factor.zones_of to yichuang_app;

create function factor.see_machine(government uuid, digest text, appointment uuid, day date, at timestamptz)
returns table (id uuid, address_range text) language plpgsql set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  walled text := current_setting('app.governments', true);
  written text := current_setting('app.government', true);
begin
  perform set_config('app.governments', '{' || government || '}', true);
  perform set_config('app.government', government::text, true);
  return query
    update factor.machine m set last_seen_at = see_machine.at
    from org.unit u, org.appointment_actor(government, appointment, day) actor
    where m.government_id = government and m.digest = see_machine.digest
      and m.revoked_at is null and m.expires_at > see_machine.at
      and u.government_id = m.government_id and u.id = m.unit_id and u.state = 'active'
      and starts_with(actor.unit_path, u.path)
    returning m.id, m.address_range;
  perform set_config('app.governments', coalesce(walled, ''), true);
  perform set_config('app.government', coalesce(written, ''), true);
end $$;
comment on function factor.see_machine is '登录时认出可信窗口机并记下时间';
revoke all on function factor.see_machine from public;
grant execute on function factor.see_machine to yichuang_app;

create function factor.person_holds(government uuid, person uuid, day date, permissions text[])
returns boolean language sql set search_path = pg_catalog as $$
  select exists (
    select from org.appointments_in_force(government, person, day) held
    cross join lateral org.appointment_actor(government, held.id, day) actor
    cross join lateral jsonb_array_elements(actor.grants) given
    where given ->> 'permission' = any (permissions))
$$;
comment on function factor.person_holds is '某人的任职中是否有这些权限之一';
revoke all on function factor.person_holds from public;
grant execute on function factor.person_holds to yichuang_app;
