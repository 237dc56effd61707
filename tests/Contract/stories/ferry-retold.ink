-> pier
=== pier
The last boat leaves in an hour.
* [Wait for her] # id: wait
  -> shed
=== shed
The shed is bright.
* [Go in] # id: go_in
  The door opens.
  # ending: dawn
  -> END
