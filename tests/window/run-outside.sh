#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run-outside.sh COMMAND…: runs it with a session bus of its own. The bus and its daemons write to whatever they inherit;
# only the command speaks on standard output.
exec 3>&1
exec dbus-run-session -- sh -c 'exec "$@" >&3' sh "$@" >/dev/null
