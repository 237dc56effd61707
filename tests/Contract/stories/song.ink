The band waits.
* [Ask for the song] # id: song # gate: song
  They play it.
  # ending: song
  -> END
* [Go home] # id: home
  The lights go out.
  # ending: home
  -> END
