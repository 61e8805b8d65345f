create schema message;
grant usage on schema message to yichuang_app;
comment on schema message is '消息：站内消息和短信';

create table message.message (
  government_id uuid not null,
  id uuid not null,
  recipient_kind text not null check (recipient_kind in ('citizen', 'staff')),
  recipient_id uuid not null,
  template text not null,
  params jsonb not null,
  case_id uuid,
  at timestamptz not null,
  read_at timestamptz,
  primary key (government_id, id)
);
comment on table message.message is '站内消息';
comment on column message.message.recipient_id is '收信人：办事人的账户，或者工作人员';
comment on column message.message.template is '消息模板，文字在 messages 文件里';
comment on column message.message.params is '填入模板的值，不含个人信息';
comment on column message.message.case_id is '所说的办件';
create index message_recipient on message.message (government_id, recipient_kind, recipient_id, at desc);
create index message_unread on message.message (government_id, recipient_kind, recipient_id) where read_at is null;
call kernel.wall('message.message', 'insert');
grant update (read_at) on message.message to yichuang_app;

create table message.text (
  government_id uuid not null,
  id uuid not null,
  template text not null,
  case_id uuid,
  phone_sealed text not null,
  text_sealed text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts smallint not null default 0 check (attempts >= 0),
  last_fault text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (government_id, id),
  check ((state = 'sent') = (sent_at is not null))
);
comment on table message.text is '短信';
comment on column message.text.phone_sealed is '手机号，加密';
comment on column message.text.text_sealed is '短信文字，加密';
comment on column message.text.attempts is '已试发的次数';
comment on column message.text.last_fault is '上次未发出的原因代码';
create index text_created on message.text (government_id, created_at desc);
call kernel.wall('message.text', 'insert');
grant update (state, attempts, last_fault, sent_at) on message.text to yichuang_app;
