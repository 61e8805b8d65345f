-- What was imported and exported by whom is kept for years, then goes as a whole.
grant delete on transfer.import_run, transfer.export_run to yichuang_app;
create index export_run_kept on transfer.export_run (government_id, (coalesce(ended_at, created_at)), id);
