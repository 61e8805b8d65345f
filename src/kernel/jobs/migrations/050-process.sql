-- Who does jobs: one row for each run of a worker. A run whose beat stands still is ended by another process, which
-- frees its jobs; an ended run can change nothing any more.
create table kernel.process (
  id text primary key,
  n bigint generated always as identity,
  beat bigint not null default 0,
  ended boolean not null default false
);
comment on table kernel.process is '作业执行者，每次运行一行；心跳停止者由别的进程判为终止';
comment on column kernel.process.id is '作业队列中占用作业的名字';
comment on column kernel.process.beat is '心跳次数';
comment on column kernel.process.ended is '已判终止：不得再改动任何数据';
grant select, insert, update, delete on kernel.process to yichuang_worker;

-- Holds a run's row for a transaction of one of its jobs, so that it is not ended before the transaction is.
create function kernel.hold_process(run text) returns boolean language sql security definer
  set search_path = pg_catalog as $$
  select coalesce((select true from kernel.process where id = run and not ended for key share), false)
$$;
alter function kernel.hold_process(text) owner to yichuang_worker;
revoke all on function kernel.hold_process(text) from public;
grant execute on function kernel.hold_process(text) to yichuang_app;
comment on function kernel.hold_process is '作业的事务持有其执行者；执行者已判终止的为假';
