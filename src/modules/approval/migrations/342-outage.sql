-- 停机应急收件: blank receipts that were numbered and printed beforehand, and what was received on them while the system was down.
create table approval.blank_receipt (
  government_id uuid not null,
  id uuid not null,
  block_id uuid not null,
  unit_id uuid not null,
  year smallint not null,
  serial integer not null check (serial > 0),
  number text not null,
  state text not null check (state in ('blank', 'entered', 'used', 'spoiled')),
  reason text,
  printed_by uuid not null,
  printed_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  primary key (government_id, id),
  unique (government_id, number),
  unique (government_id, unit_id, year, serial),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  foreign key (government_id, printed_by) references org.person (government_id, id),
  foreign key (government_id, changed_by) references org.person (government_id, id),
  check ((state = 'spoiled') = (reason is not null))
);
comment on table approval.blank_receipt is '预先编号印制的应急空白回执：每号只用一次，作废的留号并写明原因';
comment on column approval.blank_receipt.block_id is '同一次印制的一批';
create index blank_receipt_block on approval.blank_receipt (government_id, block_id);
call kernel.wall('approval.blank_receipt', 'insert');
grant update (state, reason, changed_by, changed_at) on approval.blank_receipt to yichuang_app;

create table approval.outage_entry (
  government_id uuid not null,
  id uuid not null,
  receipt_id uuid not null,
  unit_id uuid not null,
  item_code text not null,
  received_at timestamptz not null,
  input_sealed text,
  file_id uuid,
  state text not null check (state in ('waiting', 'confirmed', 'rejected')),
  entered_by uuid not null,
  entered_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  case_id uuid,
  primary key (government_id, id),
  foreign key (government_id, receipt_id) references approval.blank_receipt (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  foreign key (government_id, entered_by) references org.person (government_id, id),
  foreign key (government_id, answered_by) references org.person (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  check ((state = 'waiting') = (answered_by is null)),
  check ((state = 'waiting') = (input_sealed is not null)),
  check ((state = 'confirmed') = (case_id is not null)),
  check ((state = 'rejected') = (reason is not null)),
  check (state <> 'confirmed' or answered_by <> entered_by),
  check (state <> 'confirmed' or file_id is not null)
);
comment on table approval.outage_entry is '停机期间纸质收件的补录：一人录入，另一人核对确认后成为办件';
comment on column approval.outage_entry.received_at is '实际收件时间';
comment on column approval.outage_entry.input_sealed is '待确认的登记内容，加密；确认或者退回后销毁';
comment on column approval.outage_entry.file_id is '纸质回执的照片';
create unique index outage_entry_receipt on approval.outage_entry (government_id, receipt_id) where state <> 'rejected';
create index outage_entry_unit on approval.outage_entry (government_id, unit_id, entered_at desc);
call kernel.wall('approval.outage_entry', 'insert, update');
