alter table events.outbox add column trace text;
comment on column events.outbox.trace is '追踪引用（W3C traceparent），未开追踪时为空';
