create table kernel.stamp (
  government uuid not null,
  name text not null,
  n integer not null check (n > 0),
  primary key (government, name)
);
comment on table kernel.stamp is '各类数据改动的次数，进程据此判断记住的内容是否还是现行的；不含内容';
grant select, insert, update on kernel.stamp to yichuang_app;
