create schema transfer;
grant usage on schema transfer to yichuang_app;
comment on schema transfer is '导入导出：表格的导入、导出和记录';

create table transfer.import_run (
  government_id uuid not null,
  id uuid not null,
  target text not null,
  options text[] not null default '{}',
  state text not null check (state in ('draft', 'checking', 'checked', 'applying', 'done', 'cancelled', 'failed')),
  person_id uuid not null,
  actor jsonb not null,
  rows_total integer,
  rows_done integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  warned integer not null default 0,
  failure text,
  failure_params jsonb not null default '{}',
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (government_id, id),
  check ((state = 'failed') = (failure is not null))
);
comment on table transfer.import_run is '一次导入：先试运行，再确认写入';
comment on column transfer.import_run.actor is '以谁的岗位导入（标识，不含姓名）';
comment on column transfer.import_run.rows_done is '本阶段已处理的行，也是中断后接着办的位置';
create index import_run_recent on transfer.import_run (government_id, created_at desc);
call kernel.wall('transfer.import_run', 'insert, update');

create table transfer.import_file (
  government_id uuid not null,
  run_id uuid not null,
  table_name text not null,
  file_id uuid not null,
  primary key (government_id, run_id, table_name),
  foreign key (government_id, run_id) references transfer.import_run,
  foreign key (government_id, file_id) references files.file
);
comment on table transfer.import_file is '导入的文件';
comment on column transfer.import_file.table_name is '文件对应的表；空为含全部工作表的工作簿';
call kernel.wall('transfer.import_file', 'insert, update');

create table transfer.import_note (
  government_id uuid not null,
  run_id uuid not null,
  n integer not null,
  kind text not null check (kind in ('refused', 'warning')),
  table_name text not null,
  line integer not null,
  field text,
  key text not null,
  params jsonb not null default '{}',
  primary key (government_id, run_id, n),
  foreign key (government_id, run_id) references transfer.import_run
);
comment on table transfer.import_note is '未接受的行和提示：行号、列和原因，不含表格内容';
create index import_note_line on transfer.import_note (government_id, run_id, table_name, line);
call kernel.wall('transfer.import_note', 'insert, delete');

create table transfer.handout (
  government_id uuid not null,
  run_id uuid not null,
  n integer not null,
  sealed text not null,
  created_at timestamptz not null,
  primary key (government_id, run_id, n),
  foreign key (government_id, run_id) references transfer.import_run
);
comment on table transfer.handout is '发放条（如临时口令），加密存放，24 小时后销毁';
call kernel.wall('transfer.handout', 'insert, delete');

create table transfer.export_run (
  government_id uuid not null,
  id uuid not null,
  list text not null,
  format text not null check (format in ('csv', 'xlsx')),
  filter_sealed text not null,
  personal boolean not null,
  person_id uuid not null,
  appointment_id uuid not null,
  row_count integer,
  complete boolean,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (government_id, id)
);
comment on table transfer.export_run is '一次导出：谁、何时、哪个列表、多少行';
comment on column transfer.export_run.row_count is '交出的行数；未下载时为空';
comment on column transfer.export_run.complete is '是否交完';
create index export_run_recent on transfer.export_run (government_id, created_at desc);
call kernel.wall('transfer.export_run', 'insert, update');
