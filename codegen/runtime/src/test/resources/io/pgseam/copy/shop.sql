create type mood as enum ('sad', 'so so', 'happy, "very"');
create domain quantity as int check (value > 0);
create domain small_quantity as quantity check (value < 1000);
create domain labels as text[];

create table products (
    id uuid default gen_random_uuid() primary key,
    number bigint generated always as identity,
    sku text default 'none',
    name text,
    price numeric(10, 2) check (price >= 0),
    tags text[],
    metadata jsonb,
    created_at timestamptz,
    mood mood,
    moods mood[],
    quantity small_quantity,
    quantities quantity[],
    labels labels,
    price_with_tax numeric generated always as (price * 1.2) stored,
    code macaddr
);

create schema twin;
create table twin.products (like public.products including all);
alter table twin.products drop column sku;
alter table twin.products add column sku text;
