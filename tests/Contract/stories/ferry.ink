-> pier
=== pier
The last ferry leaves in an hour.
* [Wait for her] # id: wait
  -> shed
* [Leave now] # id: leave
  -> shed
=== shed
The shed is dark.
* [Go in] # id: go_in
  The door opens.
  # ending: dawn
  -> END
* [Walk away] # id: walk_away
  The road is long.
  # ending: night
  -> END
