-> pier

=== pier
# episode: 1 The Pier
# shot: wide, 4s
The last ferry leaves in an hour.
* [Wait for her] # id: wait
  She does not come tonight.
* [Walk home] # id: walk
  The lights go out behind you.
- The bell rings twice.
* [The second night] # id: on
  -> second_night
* [Stay ashore] # id: stay
  # ending: ashore
  You never learn who rang it.
  -> END

=== second_night
# episode: 2 The Second Night
# gate: second-night
# shot: close-up
Fog on the water, and a lantern in it.
* [Row towards it] # id: row
  # ending: lantern
  It was her all along.
  -> END
