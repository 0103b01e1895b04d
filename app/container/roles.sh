#!/bin/sh
# Run by the database's image when its volume is new: the role that migrates, and the role that the shop logs in with. That one has its
# settings here, because behind PgBouncer no session is the shop's own.
set -eu
psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\set owner_password `cat "${OWNER_PASSWORD_FILE:-/run/secrets/owner_password}"`
\set shop_password `cat "${SHOP_PASSWORD_FILE:-/run/secrets/shop_password}"`
\set database `echo "$POSTGRES_DB"`
CREATE ROLE shop_app NOLOGIN;
CREATE ROLE shop_owner LOGIN CREATEROLE PASSWORD :'owner_password';
ALTER DATABASE :"database" OWNER TO shop_owner;
CREATE ROLE shop LOGIN PASSWORD :'shop_password' IN ROLE shop_app;
ALTER ROLE shop SET statement_timeout = 30000;
ALTER ROLE shop SET lock_timeout = 5000;
ALTER ROLE shop SET idle_in_transaction_session_timeout = 60000;
ALTER ROLE shop SET search_path = public, pg_temp;
SQL
