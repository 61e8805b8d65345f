-- 回避: numbers of members of staff are kept as blind indexes only, so that one who is a party of a case is found.

create table casework.staff_index (
  government_id uuid not null,
  person_id uuid not null,
  id_index text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references org.person (government_id, id)
);
comment on table casework.staff_index is '工作人员身份证号的盲索引，只用于查找本人就是申请人或经办人的办件；号码本身不保存';
call kernel.wall('casework.staff_index', 'insert, update');
