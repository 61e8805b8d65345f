create schema identity;
grant usage on schema identity to yichuang_app;
comment on schema identity is '账户、实名用户、会话、短信验证码（全节点共用，不分政府）';

create table identity.account (
  id uuid primary key,
  kind text not null check (kind in ('staff', 'citizen')),
  government_id uuid,
  person_id uuid,
  login text unique check (login ~ '^[a-z][a-z0-9-]{1,31}\.[a-z0-9-]{1,20}$'),
  password_hash text not null,
  temporary boolean not null,
  state text not null default 'active' check (state in ('active', 'disabled')),
  failures smallint not null default 0 check (failures between 0 and 4),
  locked_until timestamptz,
  created_at timestamptz not null,
  password_changed_at timestamptz not null,
  unique (government_id, person_id),
  foreign key (government_id, person_id) references org.person,
  check ((kind = 'staff') = (government_id is not null and person_id is not null and login is not null)),
  check (kind = 'staff' or (government_id is null and person_id is null and login is null))
);
comment on table identity.account is '账户：工作人员或实名用户';
comment on column identity.account.login is '工作人员登录名：政府短名.工号，全节点唯一';
comment on column identity.account.temporary is '口令是管理员发放的临时口令，须先修改';
comment on column identity.account.failures is '连续输错口令的次数，满 5 次锁定并归零';
grant select, insert, update on identity.account to yichuang_app;

create table identity.citizen (
  account_id uuid primary key references identity.account,
  kind text not null check (kind in ('person', 'enterprise')),
  id_type text not null check (id_type in ('resident-id', 'uscc')),
  name text not null,
  id_number text not null,
  id_index text not null unique,
  phone text not null,
  phone_index text not null unique,
  contact_name text,
  created_at timestamptz not null,
  check ((kind = 'person') = (id_type = 'resident-id')),
  check ((kind = 'enterprise') = (contact_name is not null))
);
comment on table identity.citizen is '实名用户：个人或企业（姓名、证件号、手机号均加密）';
comment on column identity.citizen.id_index is '证件号的盲索引，全节点唯一';
comment on column identity.citizen.phone_index is '手机号的盲索引，全节点唯一';
comment on column identity.citizen.contact_name is '企业的联系人姓名（加密）';
grant select, insert, update on identity.citizen to yichuang_app;

create table identity.session (
  id uuid primary key,
  digest text not null unique,
  face text not null check (face in ('desk', 'hall')),
  account_id uuid not null references identity.account,
  appointment_id uuid,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  agent text not null,
  address text not null,
  check ((face = 'desk') = (appointment_id is not null))
);
comment on table identity.session is '会话：只存令牌的 SM3 摘要';
comment on column identity.session.face is 'desk：工作台；hall：办事大厅';
comment on column identity.session.appointment_id is '工作人员以哪个任职在办理';
create index session_account on identity.session (account_id, created_at);
grant select, insert, update, delete on identity.session to yichuang_app;

create table identity.phone_code (
  id uuid primary key,
  purpose text not null check (purpose in ('register', 'login')),
  phone_index text not null,
  digest text not null,
  phone text,
  code text,
  locale text not null check (locale in ('zh-CN', 'en')),
  attempts smallint not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table identity.phone_code is '短信验证码：只存摘要，发出后即清除号码和验证码';
comment on column identity.phone_code.phone is '待发号码（加密），发出后清空';
comment on column identity.phone_code.code is '待发验证码（加密），发出后清空';
comment on column identity.phone_code.attempts is '输错次数，满 5 次作废';
create index phone_code_phone on identity.phone_code (phone_index, created_at);
create index phone_code_created on identity.phone_code (created_at);
grant select, insert, update, delete on identity.phone_code to yichuang_app;

-- Who stands behind a session, and for staff what his appointment gives him on a day: all that a request asks for,
-- in one statement. A revoked session and one of a disabled account are not there.
create function identity.session_actor(digest text, face text, day date)
returns table (
  session_id uuid, account_id uuid, temporary boolean, last_seen_at timestamptz, expires_at timestamptz,
  government_id uuid, appointment_id uuid, person_id uuid, unit_id uuid, unit_path text, roles text[], grants jsonb
) language sql set search_path = pg_catalog as $$
  select s.id, a.id, a.temporary, s.last_seen_at, s.expires_at,
    a.government_id, s.appointment_id, x.person_id, x.unit_id, x.unit_path, x.roles, x.grants
  from identity.session s
  join identity.account a on a.id = s.account_id and a.state = 'active'
  left join lateral org.appointment_actor(a.government_id, s.appointment_id, session_actor.day) x
    on x.person_id = a.person_id
  where s.digest = session_actor.digest and s.face = session_actor.face and s.revoked_at is null
$$;
comment on function identity.session_actor is '会话背后的账户；工作人员另给出当日任职的单位、角色和权限';
revoke all on function identity.session_actor from public;
grant execute on function identity.session_actor to yichuang_app;

create function identity.reaches_government(government uuid, person uuid, day date)
returns boolean language sql set search_path = pg_catalog as $$
  select exists (
    select from org.appointments_in_force(government, person, day) held
    cross join lateral org.appointment_actor(government, held.id, day) actor
    cross join lateral jsonb_array_elements(actor.grants) given
    where given ->> 'scope' = 'government')
$$;
comment on function identity.reaches_government is '某人的角色中是否有及于全政府的权限';
revoke all on function identity.reaches_government from public;
grant execute on function identity.reaches_government to yichuang_app;
