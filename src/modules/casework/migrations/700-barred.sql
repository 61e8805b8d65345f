-- 回避: the tray leaves out what its reader has to keep away from; the few open cases with somebody barred are read from an index.
alter table casework."case" add column has_barred boolean generated always as (state ? 'barred') stored;
comment on column casework."case".has_barred is '有人须回避本件，由办件状态得出';
create index case_barred on casework."case" (government_id, id) where has_barred and closed_at is null;
