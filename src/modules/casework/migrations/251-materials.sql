-- 材料交接: paper that goes from one unit to another, signed by both.

create table casework.paper_transfer (
  government_id uuid not null,
  id uuid not null,
  number text not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null check (to_unit_id <> from_unit_id),
  state text not null check (state in ('sent', 'received', 'refused')),
  note text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  primary key (government_id, id),
  unique (government_id, number),
  foreign key (government_id, from_unit_id) references org.unit (government_id, id),
  foreign key (government_id, to_unit_id) references org.unit (government_id, id),
  check ((state = 'sent') = (answered_at is null)),
  check ((state = 'refused') = (reason is not null))
);
comment on table casework.paper_transfer is '材料交接单：窗口与部门之间移交纸质材料，双方签收';
create index paper_transfer_from on casework.paper_transfer (government_id, from_unit_id, sent_at desc, id desc);
create index paper_transfer_to on casework.paper_transfer (government_id, to_unit_id, sent_at desc, id desc);
call kernel.wall('casework.paper_transfer', 'insert, update');

create table casework.paper_transfer_line (
  government_id uuid not null,
  transfer_id uuid not null,
  case_id uuid not null,
  seq smallint not null,
  form text not null check (form in ('original', 'copy')),
  name text not null,
  count smallint not null check (count > 0),
  primary key (government_id, transfer_id, case_id, seq, form),
  foreign key (government_id, transfer_id) references casework.paper_transfer (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.paper_transfer_line is '交接的材料：办件、清单序号、原件或复印件、份数';
create index paper_transfer_line_case on casework.paper_transfer_line (government_id, case_id);
call kernel.wall('casework.paper_transfer_line', 'insert');
