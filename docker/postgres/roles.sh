#!/bin/sh
# Run once by the PostgreSQL image when its data folder is empty: the owner who migrates, and the login of the
# programs, which owns nothing, so that row-level security binds it.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$MIDST_OWNER_PASSWORD" --set app_password="$MIDST_APP_PASSWORD" <<'SQL'
CREATE ROLE midst_owner LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE midst_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE midst OWNER midst_owner;
REVOKE ALL ON DATABASE midst FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE midst TO midst_app;
SQL
