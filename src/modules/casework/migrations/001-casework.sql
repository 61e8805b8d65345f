create schema casework;
grant usage on schema casework to yichuang_app;

create sequence casework.case_number_block;
grant usage on sequence casework.case_number_block to yichuang_app;
comment on sequence casework.case_number_block is '办件流水号的号段';

create table casework."case" (
  government_id uuid not null,
  id uuid not null,
  kind text not null,
  number text not null,
  query_code text not null,
  subject text not null,
  channel text not null check (channel in ('web', 'window')),
  unit_id uuid not null,
  unit_path text not null,
  owner uuid,
  status text not null,
  due_on date,
  pinned jsonb not null,
  state jsonb not null,
  act_n integer not null check (act_n > 0),
  act_hash text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (government_id, id),
  unique (government_id, number),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table casework."case" is '办件：状态由行为推得，存此以便查询';
comment on column casework."case".state is '行为推得的状态，可由 ledger.act 重建';
comment on column casework."case".owner is '网上申请人的账户';
comment on column casework."case".due_on is '在走的期限中最近的一个到期日';
create index case_owner on casework."case" (owner, opened_at desc) where owner is not null;
create index case_unit on casework."case" (government_id, unit_id, opened_at desc);
create index case_opened on casework."case" (government_id, opened_at desc);
create index case_status on casework."case" (government_id, status, opened_at desc);
call kernel.wall('casework.case', 'insert, update');

create table casework.task (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  key text not null,
  node text not null,
  role text not null,
  unit_id uuid not null,
  unit_path text not null,
  opened_at timestamptz not null,
  claimed_by uuid,
  claimed_at timestamptz,
  closed_at timestamptz,
  primary key (government_id, id),
  unique (government_id, case_id, key),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table casework.task is '待办';
create index task_open on casework.task (government_id, role, unit_id, opened_at) where closed_at is null;
create index task_claimed on casework.task (government_id, claimed_by) where closed_at is null;
call kernel.wall('casework.task', 'insert, update');

create table casework.clock (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  name text not null,
  kind text not null check (kind in ('legal', 'promise')),
  rule jsonb not null,
  start_on date not null,
  due_on date not null,
  provisional boolean not null,
  stopped_on date,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.clock is '期限：按规则从起始日算得，一件可有多个';
create index clock_case on casework.clock (government_id, case_id);
create index clock_running on casework.clock (government_id, due_on) where stopped_on is null;
call kernel.wall('casework.clock', 'insert, update');

create table casework.party (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  capacity text not null check (capacity in ('applicant', 'handler')),
  value_sealed text not null,
  id_index text not null,
  salt text not null,
  commitment text not null,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.party is '当事人：申请人、经办人，内容加密；行为里只有承诺值';
create index party_case on casework.party (government_id, case_id);
create index party_index on casework.party (government_id, id_index);
call kernel.wall('casework.party', 'insert');

create table casework.sealed_text (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  author text not null,
  value_sealed text not null,
  salt text not null,
  commitment text not null,
  at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.sealed_text is '意见、理由、表单等文字，内容加密；行为里只有承诺值';
create index sealed_text_case on casework.sealed_text (government_id, case_id);
call kernel.wall('casework.sealed_text', 'insert');

create table casework.attachment (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  slot integer not null,
  file_id uuid not null,
  added_at timestamptz not null,
  added_by text not null,
  handed_in boolean not null,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  foreign key (government_id, file_id) references files.file (government_id, id)
);
comment on table casework.attachment is '办件的材料文件';
comment on column casework.attachment.slot is '材料清单序号';
comment on column casework.attachment.handed_in is '已随申请或补正提交';
create index attachment_case on casework.attachment (government_id, case_id);
call kernel.wall('casework.attachment', 'insert, update');
