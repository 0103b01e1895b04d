# Runs a PostgreSQL that cannot outlive its owner, on data that are kept. Standard input is a pipe that the owner holds open: when the owner
# closes it, or dies, the server ends its sessions, writes what it has and stops.
# usage: sh -c THIS name DIRECTORY SERVER_COMMAND...
directory=$1
shift
trap '' INT TERM HUP
"$@" </dev/null >"$directory/server.log" 2>&1 &
server=$!
exec 3<&0
{
    read -r _
    kill -INT "$server" 2>/dev/null
} <&3 &
owner=$!
wait "$server"
status=$?
kill -KILL "$owner" 2>/dev/null
exit "$status"
