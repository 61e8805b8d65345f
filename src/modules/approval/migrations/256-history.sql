create table approval.former_case (
  government_id uuid not null,
  former_number text not null,
  case_id uuid not null,
  imported_at timestamptz not null,
  primary key (government_id, former_number),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table approval.former_case is '历史导入：原系统的办件编号和导入后的办件，同一编号只导入一次';
call kernel.wall('approval.former_case', 'insert');
