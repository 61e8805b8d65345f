create index clock_event_failing on casework.clock_event (government_id) where done_at is null and attempts > 0;
