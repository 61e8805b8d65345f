-- 批量办理: a list of cases that one person accepts or grants, each by an act and in a transaction of its own.

create table approval.batch (
  government_id uuid not null,
  id uuid not null,
  step text not null check (step in ('accept', 'decide')),
  input_sealed text not null,
  person_id uuid not null,
  actor jsonb not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, person_id) references org.person (government_id, id)
);
comment on table approval.batch is '一次批量办理：由谁、以什么任职办理；意见加密';
call kernel.wall('approval.batch', 'insert, update');

create table approval.batch_case (
  government_id uuid not null,
  batch_id uuid not null,
  place smallint not null,
  case_id uuid not null,
  state text not null check (state in ('waiting', 'done', 'refused')),
  refusal text,
  params jsonb,
  at timestamptz,
  primary key (government_id, batch_id, place),
  unique (government_id, batch_id, case_id),
  foreign key (government_id, batch_id) references approval.batch (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  check ((state = 'refused') = (refusal is not null))
);
comment on table approval.batch_case is '批量办理中的一件：办成，或因何没有办成';
call kernel.wall('approval.batch_case', 'insert, update');
