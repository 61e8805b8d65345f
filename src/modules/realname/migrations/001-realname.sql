create schema realname;
grant usage on schema realname to yichuang_app;
comment on schema realname is '实名等级：窗口核验、权威核验（全节点共用，不分政府）';

create table realname.proof (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  level text not null check (level in ('window', 'authority')),
  at timestamptz not null,
  government_id uuid not null,
  unit_name text not null,
  person_id uuid,
  document text check (document in ('resident-id-card', 'temporary-id-card', 'business-licence')),
  valid_until date,
  reference text,
  phone_index text,
  ended_at timestamptz,
  ended_reason text check (ended_reason in ('checked-in-error', 'document-invalid', 'not-his-phone')),
  ended_by uuid,
  check ((level = 'window') = (person_id is not null and document is not null)),
  check ((level = 'authority') = (reference is not null and phone_index is not null)),
  check ((ended_at is null) = (ended_reason is null and ended_by is null))
);
comment on table realname.proof is '实名核验的记录：谁在何时凭什么证件核验；不存影像';
comment on column realname.proof.person_id is '核验的窗口人员';
comment on column realname.proof.unit_name is '核验的单位，或者权威核验的机构';
comment on column realname.proof.valid_until is '证件有效期止，长期有效的为空';
comment on column realname.proof.reference is '权威核验机构的回执号';
comment on column realname.proof.phone_index is '权威核验时手机号的盲索引：换号后核验失效';
comment on column realname.proof.ended_by is '取消核验的工作人员';
create index proof_account on realname.proof (account_id, at);
grant select, insert, delete on realname.proof to yichuang_app;
grant update (ended_at, ended_reason, ended_by) on realname.proof to yichuang_app;

create table realname.authority_check (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  government_id uuid not null,
  state text not null default 'pending' check (state in ('pending', 'match', 'mismatch', 'unavailable')),
  attempts smallint not null default 0,
  asked_at timestamptz not null,
  answered_at timestamptz,
  check ((state = 'pending') = (answered_at is null))
);
comment on table realname.authority_check is '向权威机构核验姓名、证件号、手机号的一次请求；不存所核的内容';
comment on column realname.authority_check.state is 'pending：等待答复；match：一致；mismatch：不一致；unavailable：未能得到可信的答复';
create index authority_check_account on realname.authority_check (account_id, asked_at);
grant select, insert, delete on realname.authority_check to yichuang_app;
grant update (state, attempts, answered_at) on realname.authority_check to yichuang_app;
