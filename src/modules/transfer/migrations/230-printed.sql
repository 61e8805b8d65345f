-- A list may also be printed: a table across the page, as PDF.
alter table transfer.export_run
  drop constraint export_run_format_check,
  add constraint export_run_format_check check (format in ('csv', 'xlsx', 'pdf'));
