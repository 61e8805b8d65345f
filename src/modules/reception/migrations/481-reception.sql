create schema reception;
grant usage on schema reception to yichuang_app;
comment on schema reception is '接待：一人多事一次办，及大厅情况';

create table reception.sitting (
  government_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  counter_id uuid,
  lane_id uuid,
  ticket_id uuid,
  label text,
  state text not null default 'open' check (state in ('open', 'registered', 'given-up')),
  content_sealed text,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  asked_at timestamptz,
  grade smallint check (grade between 1 and 5),
  primary key (government_id, id),
  foreign key (government_id, person_id) references org.person (government_id, id),
  foreign key (government_id, counter_id) references queue.counter (government_id, id),
  foreign key (government_id, lane_id) references queue.lane (government_id, id),
  foreign key (government_id, ticket_id) references queue.ticket (government_id, id),
  check ((state = 'open') = (ended_at is null)),
  check (state = 'open' or content_sealed is null),
  check (asked_at is null or state = 'registered'),
  check (grade is null or asked_at is not null)
);
comment on table reception.sitting is '接待：一位群众一次到窗口，可以办几件事；未完成的内容加密保存';
comment on column reception.sitting.content_sealed is '未登记的内容（身份、事项、表单），加密；登记或放弃后销毁';
comment on column reception.sitting.label is '号票上的号，无号接待为空';
comment on column reception.sitting.asked_at is '何时请群众评价';
comment on column reception.sitting.grade is '评价：1 非常满意 … 5 非常不满意（GB/T 39046 A.8）';
create index sitting_own on reception.sitting (government_id, person_id, state);
create index sitting_ended on reception.sitting (government_id, ended_at);
create index sitting_counter on reception.sitting (government_id, counter_id, ended_at desc);
call kernel.wall('reception.sitting', 'insert, update, delete');

create table reception.capture (
  government_id uuid not null,
  id uuid not null,
  sitting_id uuid not null,
  file_id uuid not null,
  added_at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, sitting_id) references reception.sitting (government_id, id) on delete cascade,
  foreign key (government_id, file_id) references files.file (government_id, id)
);
comment on table reception.capture is '接待中采集的材料，登记时归入各办件，随后不再留存';
create index capture_sitting on reception.capture (government_id, sitting_id);
call kernel.wall('reception.capture', 'insert, delete');

create table reception.matter (
  government_id uuid not null,
  id uuid not null,
  sitting_id uuid not null,
  counter_id uuid,
  lane_id uuid,
  number text not null,
  item_name text not null,
  received_at timestamptz not null,
  closed_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, sitting_id) references reception.sitting (government_id, id)
);
comment on table reception.matter is '一次接待登记出的办件，主键即办件';
comment on column reception.matter.closed_at is '办件何时办结；空为在办';
create index matter_sitting on reception.matter (government_id, sitting_id);
create index matter_received on reception.matter (government_id, received_at);
create index matter_closed on reception.matter (government_id, closed_at) where closed_at is not null;
call kernel.wall('reception.matter', 'insert, update');
