-- 历史导入: cases of an older system come in by a way of their own, so that every list shows it.
alter table casework."case" drop constraint case_channel_check;
alter table casework."case" add constraint case_channel_check check (channel in ('web', 'window', 'import'));
