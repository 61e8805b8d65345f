-- What was known of the harm in a file when it was taken. Files taken before say nothing, nor do those made here.
alter table files.file add column scan text check (scan in ('clean', 'unscanned'));
comment on column files.file.scan is '接收时的病毒检查：clean 已检查无毒，unscanned 未检查；系统自制的文件为空';
