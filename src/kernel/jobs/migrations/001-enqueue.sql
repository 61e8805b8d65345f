-- The application queues jobs through this function only; it cannot see or touch the queue.
grant usage on schema graphile_worker to yichuang_worker;

create function kernel.enqueue_jobs(jobs jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(
    job ->> 'task', (job -> 'payload')::json, job_key => job ->> 'key', max_attempts => 12)
  from jsonb_array_elements(jobs) as job;
end $$;
alter function kernel.enqueue_jobs(jsonb) owner to yichuang_worker;
revoke all on function kernel.enqueue_jobs(jsonb) from public;
grant execute on function kernel.enqueue_jobs(jsonb) to yichuang_app;
comment on function kernel.enqueue_jobs is '在本事务中把作业放入队列；参数只含标识';
