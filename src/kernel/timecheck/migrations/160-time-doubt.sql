create table kernel.time_doubt (
  id uuid primary key,
  reason text not null check (reason in ('jumped', 'behind-records', 'outside', 'database')),
  offset_ms bigint not null,
  found_by uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  note text,
  check (ended_at is not null or (ended_by is null and note is null))
);
comment on table kernel.time_doubt is '时间待核：机器时钟与其他依据不一致的时段（全节点共用）';
comment on column kernel.time_doubt.offset_ms is '时钟比依据快的毫秒数，慢为负';
comment on column kernel.time_doubt.found_by is '发现的进程';
comment on column kernel.time_doubt.began_at is '发现时机器时钟所示的时刻';
comment on column kernel.time_doubt.ended_by is '确认时钟已经正确的人；系统自行发现正确的为空';
create unique index time_doubt_open on kernel.time_doubt ((true)) where ended_at is null;
grant select, insert on kernel.time_doubt to yichuang_app;
grant update (ended_at, ended_by, note) on kernel.time_doubt to yichuang_app;
