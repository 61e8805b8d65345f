-- Files of an import and the notes on their rows are kept for a time only; what was counted stays.
grant delete on transfer.import_file to yichuang_app;
create index import_file_run on transfer.import_run (government_id, (coalesce(ended_at, started_at, created_at)));
create index handout_created on transfer.handout (government_id, created_at);
