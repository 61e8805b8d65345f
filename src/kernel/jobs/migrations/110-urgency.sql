-- What somebody waits for goes before what is only to be done soon; long work goes last and one at a time.
create or replace function kernel.enqueue_jobs(jobs jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(
    job ->> 'task', (job -> 'payload')::json, queue_name => job ->> 'queue', job_key => job ->> 'key',
    max_attempts => 12, priority => coalesce((job ->> 'priority')::int, 0))
  from jsonb_array_elements(jobs) as job;
end $$;
