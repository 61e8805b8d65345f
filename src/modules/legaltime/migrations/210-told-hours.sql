-- Whoever keeps clocks is told of changed hours once every process knows of them.
alter table legaltime.office_hours add column told_at timestamptz;
update legaltime.office_hours set told_at = set_at;
comment on column legaltime.office_hours.told_at is '何时告知各处按新时间重算；空为尚未';
create index office_hours_untold on legaltime.office_hours (government_id, set_at) where told_at is null;
grant update (told_at) on legaltime.office_hours to yichuang_app;
