alter table casework."case" add column unconfirmed boolean not null default false;
comment on column casework."case".unconfirmed is '时间待核：时钟有疑时收件，尚未有人确认收件时间';
create index case_unconfirmed on casework."case" (government_id, opened_at, id) where unconfirmed;
