create schema complaint;
grant usage on schema complaint to yichuang_app;
comment on schema complaint is '投诉和差评：受理、核实、回访、整改、答复、复核';

create table complaint.complaint (
  government_id uuid not null,
  id uuid not null,
  number text not null,
  origin text not null check (origin in ('complaint', 'rating')),
  event_id uuid,
  account_id uuid references identity.account (id),
  case_id uuid,
  case_number text,
  item_name text,
  grade integer check (grade between 1 and 5),
  grounds jsonb not null default '[]',
  what text,
  who text,
  unit_id uuid,
  about_person_id uuid,
  state text not null check (state in ('received', 'handling', 'answered', 'review', 'closed')),
  asked_at timestamptz not null,
  finding text check (finding in ('founded', 'partly', 'unfounded')),
  called boolean not null default false,
  mended boolean not null default false,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  review_why text,
  review_asked_at timestamptz,
  review_outcome text check (review_outcome in ('kept', 'changed')),
  review_answer text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (government_id, id),
  unique (government_id, number),
  unique (government_id, event_id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  check ((origin = 'rating') = (event_id is not null)),
  check ((origin = 'rating') = (grade is not null)),
  check (state <> 'handling' or unit_id is not null),
  check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
  check ((state in ('received', 'handling')) = (answered_at is null)),
  check (num_nonnulls(review_why, review_asked_at) in (0, 2)),
  check (num_nonnulls(review_outcome, review_answer, reviewed_by, reviewed_at) in (0, 4)),
  check ((state = 'closed') = (reviewed_at is not null)),
  check ((state in ('review', 'closed')) = (review_asked_at is not null))
);
comment on table complaint.complaint is '对政务服务的投诉，以及不满意、非常不满意的评价（差评）';
comment on column complaint.complaint.origin is 'complaint：投诉；rating：差评';
comment on column complaint.complaint.event_id is '引起的评价事件，一次评价一件';
comment on column complaint.complaint.account_id is '提出人；空为现场匿名评价或窗口申请人';
comment on column complaint.complaint.grade is '评价等级：1 非常满意至 5 非常不满意（GB/T 39046 A.8）';
comment on column complaint.complaint.grounds is '原因代码';
comment on column complaint.complaint.what is '内容（加密）；空为没有写或者已依法销毁';
comment on column complaint.complaint.who is '被投诉的人或者窗口，按提出人的说法（加密）';
comment on column complaint.complaint.unit_id is '办理单位；投诉分办前空';
comment on column complaint.complaint.about_person_id is '被投诉的工作人员，由受理岗认定；不得办理本件';
comment on column complaint.complaint.finding is '核实结果：founded 属实，partly 部分属实，unfounded 不属实';
comment on column complaint.complaint.called is '已回访';
comment on column complaint.complaint.mended is '已整改';
comment on column complaint.complaint.answer is '答复（加密）';
comment on column complaint.complaint.review_why is '请求复核的理由（加密）';
comment on column complaint.complaint.review_outcome is 'kept：维持原答复；changed：改变原答复';
comment on column complaint.complaint.review_answer is '复核答复（加密）';
create index complaint_account on complaint.complaint (account_id, asked_at desc);
create index complaint_case on complaint.complaint (government_id, case_id);
create index complaint_unit on complaint.complaint (government_id, unit_id, asked_at desc);
call kernel.wall('complaint.complaint', 'insert, update');

create table complaint.step (
  government_id uuid not null,
  id uuid not null,
  complaint_id uuid not null,
  kind text not null check (kind in ('assigned', 'verified', 'called', 'mended')),
  result text,
  text text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, complaint_id) references complaint.complaint (government_id, id)
);
comment on table complaint.step is '办理过程：分办、核实、回访、整改，只增不改';
comment on column complaint.step.result is '核实结果，或者回访是否联系上';
comment on column complaint.step.text is '情况说明（加密）';
create index step_complaint on complaint.step (government_id, complaint_id, at);
call kernel.wall('complaint.step', 'insert');

create table complaint.duty (
  government_id uuid not null,
  id uuid not null,
  complaint_id uuid not null,
  name text not null check (name in ('verify', 'answer', 'ask-review', 'review')),
  rule text not null,
  rule_version integer not null,
  started_at timestamptz not null,
  due_on date not null,
  provisional boolean not null,
  calendar text not null,
  dated_at timestamptz not null,
  done_at timestamptz,
  primary key (government_id, id),
  unique (government_id, complaint_id, name),
  foreign key (government_id, complaint_id) references complaint.complaint (government_id, id)
);
comment on table complaint.duty is '期限：核实、答复、请求复核、复核，按期限规则计算';
comment on column complaint.duty.name is 'verify 核实，answer 答复，ask-review 提出人请求复核，review 复核';
comment on column complaint.duty.calendar is '算出到期日所用日历的版本';
comment on column complaint.duty.done_at is '完成的时间；空为进行中';
create index duty_open on complaint.duty (government_id, due_on) where done_at is null;
call kernel.wall('complaint.duty', 'insert, update');
