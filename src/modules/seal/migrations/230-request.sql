-- A use that no written order covers is asked for, and approved or refused.
create table seal.request (
  government_id uuid not null,
  id uuid not null,
  seal_id uuid not null,
  unit_id uuid not null,
  paper_id uuid not null,
  paper text not null,
  number text not null,
  copies smallint not null check (copies > 0),
  purpose text not null check (purpose <> ''),
  asked_by text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('approved', 'refused')),
  remark text,
  answered_by text,
  answered_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, seal_id) references seal.seal (government_id, id),
  check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
  check (answer is distinct from 'refused' or remark is not null)
);
comment on table seal.request is '用印申请：事先没有授权的，逐份申请、审批';
comment on column seal.request.purpose is '用途';
comment on column seal.request.remark is '审批意见；不同意的必须说明';
create unique index request_open on seal.request (government_id, paper_id) where answer is null;
create index request_register on seal.request (government_id, unit_id, asked_at desc, id desc);
create index request_of_paper on seal.request (government_id, paper_id);
call kernel.wall('seal.request', 'insert');
grant update (answer, remark, answered_by, answered_at) on seal.request to yichuang_app;
