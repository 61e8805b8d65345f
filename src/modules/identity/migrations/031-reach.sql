-- Power received by delegation counts like one's own: who has such an account in hand could use it.
create or replace function identity.reaches_government(government uuid, person uuid, day date)
returns boolean language sql set search_path = pg_catalog as $$
  select exists (
    select from org.capacities_in_force(government, person, day) held
    cross join lateral org.capacity(government, held.appointment_id, held.delegation_id, day) actor
    cross join lateral jsonb_array_elements(actor.grants) given
    where given ->> 'scope' = 'government')
$$;
