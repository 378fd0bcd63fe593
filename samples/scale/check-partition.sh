#!/bin/sh
# Checks one partition: JSON lines on standard input, a verdict for each on standard output.
# CHECK names the program, TOTALS a folder for the totals of each partition; without it, there are none.
# Ends with 0 when every record has a verdict, whatever it is.

# A partition may be empty, which check reports as an error.
IFS= read -r first || [ -n "$first" ] || exit 0

# A repeated attempt at the same partition replaces its own totals.
[ -z "$TOTALS" ] || set -- "$@" --report "$TOTALS/$(printf '%s' "$first" | sha256sum | cut -c 1-32).json"

{ printf '%s\n' "$first"; cat; } | "${CHECK:-phonecallctx}" check - --format json --quiet --rules-only --key id "$@"
[ $? -le 1 ]
