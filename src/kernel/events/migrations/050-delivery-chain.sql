-- Looks up what comes before a delivery by its order alone, which is as good as unique. An index that begins with the
-- government makes the planner, as long as it knows nothing of the table, read all deliveries of a government instead.
create index delivery_chain on events.delivery (order_key, subscriber, id) where done_at is null;
drop index events.delivery_order;
