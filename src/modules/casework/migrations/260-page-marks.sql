create table casework.page_mark (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  file_id uuid not null,
  page integer not null check (page between 1 and 10000),
  x integer not null check (x between 0 and 10000),
  y integer not null check (y between 0 and 10000),
  width integer not null check (width >= 0 and x + width <= 10000),
  height integer not null check (height >= 0 and y + height <= 10000),
  withdrawn_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  foreign key (government_id, file_id) references files.file (government_id, id),
  foreign key (government_id, id) references casework.sealed_text (government_id, id)
);
comment on table casework.page_mark is '材料批注：画在材料某一页上的框或点，文字存于同号的加密文字，不向申请人公开';
comment on column casework.page_mark.x is '距页面左边的万分之几；y、width、height 同此，宽高均为 0 的是一个点';
comment on column casework.page_mark.withdrawn_at is '作者撤去的时间；撤去的留存不显示';
create index page_mark_case on casework.page_mark (government_id, case_id);
call kernel.wall('casework.page_mark', 'insert, update');
