create schema retention;
grant usage on schema retention to yichuang_app;
comment on schema retention is '保存期限：暂停销毁';

create table retention.hold (
  government_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  label text not null check (label <> ''),
  reason_sealed text not null,
  until date not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  primary key (government_id, id),
  check (num_nonnulls(lifted_by, lifted_at) in (0, 2))
);
comment on table retention.hold is '暂停销毁：有争议的记录，保存期满也不得销毁';
comment on column retention.hold.subject_id is '不得销毁的记录（如办件），连同因它而存的短信、文件、文书';
comment on column retention.hold.label is '记录的编号，不含个人信息';
comment on column retention.hold.reason_sealed is '理由，加密';
comment on column retention.hold.until is '到这一天为止（含）';
comment on column retention.hold.placed_by is '决定暂停销毁的工作人员';
comment on column retention.hold.lifted_by is '决定提前解除的工作人员';
create index hold_subject on retention.hold (government_id, subject_id) where lifted_at is null;
call kernel.wall('retention.hold', 'insert');
grant update (lifted_by, lifted_at) on retention.hold to yichuang_app;
