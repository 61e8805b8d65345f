-- Letting go before the day is decided like holding is: with a reason.
alter table retention.hold add column lift_reason_sealed text;
comment on column retention.hold.lift_reason_sealed is '提前解除的理由，加密；以前解除的没有';
grant update (lift_reason_sealed) on retention.hold to yichuang_app;
