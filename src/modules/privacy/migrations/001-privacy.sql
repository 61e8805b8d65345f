create schema privacy;
grant usage on schema privacy to yichuang_app;
comment on schema privacy is '个人信息：告知与同意、查看记录、更正和删除请求';

create table privacy.text (
  code text not null check (code ~ '^[a-z][a-z-]{1,30}$'),
  version integer not null check (version > 0),
  locale text not null check (locale in ('zh-CN', 'en')),
  kind text not null check (kind in ('notice', 'consent')),
  title text not null,
  body text not null,
  basis text not null,
  in_force_on date not null,
  primary key (code, version, locale)
);
comment on table privacy.text is '个人信息处理规则和征求同意的文本，按版本保存，全节点共用';
comment on column privacy.text.kind is 'notice：依法处理，只告知；consent：须经同意，可以撤回';
comment on column privacy.text.basis is '处理的依据';
grant select, insert on privacy.text to yichuang_app;

create table privacy.consent (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  code text not null,
  version integer not null,
  given boolean not null,
  at timestamptz not null
);
comment on table privacy.consent is '同意和撤回的记录，只增不改；告知类文本记已阅';
create index consent_account on privacy.consent (account_id, at);
grant select, insert on privacy.consent to yichuang_app;

create table privacy.look (
  government_id uuid not null,
  id uuid not null,
  subject_index text not null,
  kind text not null,
  reference text,
  unit_id uuid not null,
  position text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table privacy.look is '查看个人信息的记录：谁的、何单位何职务的人、何时、看了什么';
comment on column privacy.look.subject_index is '被查看人证件号的盲索引，全节点相同';
comment on column privacy.look.reference is '所涉办件的编号';
create index look_subject on privacy.look (government_id, subject_index, at desc);
call kernel.wall('privacy.look', 'insert');

create table privacy.request (
  government_id uuid not null,
  id uuid not null,
  number text not null,
  account_id uuid not null references identity.account (id),
  kind text not null check (kind in ('correction', 'deletion', 'explanation')),
  what text not null,
  case_number text,
  state text not null default 'open' check (state in ('open', 'granted', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  due_on date not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (government_id, id),
  unique (government_id, number),
  check ((state in ('granted', 'refused')) = (answer is not null and answered_by is not null)),
  check ((state = 'open') = (answered_at is null))
);
comment on table privacy.request is '个人信息的更正、删除、解释请求';
comment on column privacy.request.what is '请求的内容（加密）';
comment on column privacy.request.answer is '答复（加密）';
comment on column privacy.request.due_on is '最迟答复日';
comment on column privacy.request.answered_at is '答复或者撤回的时间';
create index request_account on privacy.request (account_id, asked_at desc);
create index request_open on privacy.request (government_id, due_on) where state = 'open';
call kernel.wall('privacy.request', 'insert');
grant update (state, answer, answered_by, answered_at) on privacy.request to yichuang_app;
