#!/bin/sh
# Writes PgBouncer's file of users from the secret, and becomes PgBouncer.
set -eu
umask 077
printf '"shop" "%s"\n' "$(sed 's/"/""/g' "${SHOP_PASSWORD_FILE:-/run/secrets/shop_password}")" >/tmp/users.txt
exec /usr/sbin/pgbouncer "${1:-/etc/pgbouncer/pgbouncer.ini}"
