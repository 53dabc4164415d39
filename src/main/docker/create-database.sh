#!/bin/sh
# Run once by the postgres image on an empty volume: Carnet owns its database and is no superuser.
set -eu
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=postgres --set=password="$(cat "$POSTGRES_PASSWORD_FILE")" <<'SQL'
create role carnet login password :'password';
create database carnet owner carnet;
SQL
