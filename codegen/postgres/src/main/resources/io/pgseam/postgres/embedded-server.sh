# Runs a PostgreSQL that cannot outlive its owner. Standard input is a pipe that the owner holds open: when the owner closes it, or dies,
# the server is stopped at once and its directory removed.
# usage: sh -c THIS name RUN_DIRECTORY CLUSTER SERVER_COMMAND...
run=$1
cluster=$2
shift 2
trap '' INT TERM HUP
cp -Rp "$cluster" "$run/data" || exit 1
"$@" </dev/null >"$run/server.log" 2>&1 &
server=$!
exec 3<&0
{
    read -r _
    : >"$run/stopped"
    kill -QUIT "$server" 2>/dev/null
} <&3 &
owner=$!
wait "$server"
status=$?
if [ -e "$run/stopped" ]; then
    rm -rf "$run"
    exit 0
fi
kill -KILL "$owner" 2>/dev/null
exit "$status"
