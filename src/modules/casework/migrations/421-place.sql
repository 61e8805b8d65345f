-- 地址: which cases are about the same place is found by a blind index; the address itself lies in the sealed form.

create table casework.place (
  government_id uuid not null,
  case_id uuid not null,
  place_index text not null,
  primary key (government_id, case_id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.place is '办件地址的盲索引，只用于查找同一地址的办件；地址本身在密封的申请表里';
create index place_same on casework.place (government_id, place_index);
call kernel.wall('casework.place', 'insert, update, delete');
