-- Cases whose time is over are found without looking through the others.
alter table casework."case" add column values_destroyed_at timestamptz;
comment on column casework."case".values_destroyed_at is '全部个人信息依法销毁的时间；此后又有行为的，重新为空';
create index case_kept on casework."case" (government_id, kind, status, closed_at)
  where closed_at is not null and values_destroyed_at is null;
