create schema files;
grant usage on schema files to yichuang_app;

create table files.file (
  government_id uuid not null,
  id uuid not null,
  address text not null,
  key_id text not null,
  wrapped_key text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  name_sealed text not null,
  owner text not null,
  created_at timestamptz not null,
  primary key (government_id, id)
);
comment on table files.file is '文件：内容按地址存放并加密';
comment on column files.file.address is '内容的带密钥摘要（HMAC-SM3），同一政府内相同内容地址相同';
comment on column files.file.owner is '上传者';
create index file_address on files.file (government_id, address);
call kernel.wall('files.file', 'insert, delete');
