-- What goes with opinions: the phrases of whoever writes them, and files.

create table casework.phrase_list (
  government_id uuid not null,
  person_id uuid not null,
  phrases jsonb not null,
  updated_at timestamptz not null,
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references org.person (government_id, id)
);
comment on table casework.phrase_list is '常用语：每人一份，按本人排定的次序';
call kernel.wall('casework.phrase_list', 'insert, update');

create table casework.working_file (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  purpose text not null,
  text_id uuid,
  file_id uuid not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id),
  foreign key (government_id, file_id) references files.file (government_id, id)
);
comment on table casework.working_file is '办理过程中附的文件，如意见附件；不是申请材料，不向申请人公开';
comment on column casework.working_file.text_id is '所附的文字；空为尚未随意见提交';
create index working_file_case on casework.working_file (government_id, case_id);
call kernel.wall('casework.working_file', 'insert, update, delete');
