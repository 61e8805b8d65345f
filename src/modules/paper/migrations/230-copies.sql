-- A paper is given out again only as a new version; the old one stays, void, and names its successor. Characters that
-- no font had are told.
alter table paper.paper
  add column superseded_by uuid,
  add column missing text[] not null default '{}',
  add foreign key (government_id, superseded_by) references paper.paper (government_id, id),
  add check (superseded_by is null or state = 'void');
comment on column paper.paper.superseded_by is '被哪一份新文书代替';
comment on column paper.paper.missing is '字库没有的字，U+ 码位；文书上以〓代替';
create unique index paper_successor on paper.paper (government_id, superseded_by) where superseded_by is not null;
create index paper_missing on paper.paper (government_id, unit_id, issued_at desc) where missing <> '{}';
grant update (superseded_by, missing) on paper.paper to yichuang_app;

-- Where a printer sets a sheet: the shift that makes an overprint fit the pre-printed form.
create table paper.printer (
  government_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null check (name <> ''),
  shift_right smallint not null check (shift_right between -500 and 500),
  shift_down smallint not null check (shift_down between -500 and 500),
  changed_by text not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table paper.printer is '打印机和套打偏移';
comment on column paper.printer.shift_right is '向右偏移，十分之一毫米';
comment on column paper.printer.shift_down is '向下偏移，十分之一毫米';
create unique index printer_name on paper.printer (government_id, unit_id, name) where removed_at is null;
call kernel.wall('paper.printer', 'insert');
grant update (name, shift_right, shift_down, changed_by, changed_at, removed_at) on paper.printer to yichuang_app;

-- Every time that a paper was printed; from the second on it is a reprint.
create table paper.print (
  government_id uuid not null,
  id uuid not null,
  paper_id uuid not null,
  ordinal smallint not null check (ordinal > 0),
  way text not null check (way in ('copies', 'overprint')),
  copies smallint not null check (copies between 1 and 9),
  printer_id uuid,
  printed_by text not null,
  printed_at timestamptz not null,
  primary key (government_id, id),
  unique (government_id, paper_id, ordinal),
  foreign key (government_id, paper_id) references paper.paper (government_id, id),
  foreign key (government_id, printer_id) references paper.printer (government_id, id)
);
comment on table paper.print is '打印记录；第二次起为补打';
call kernel.wall('paper.print', 'insert');
