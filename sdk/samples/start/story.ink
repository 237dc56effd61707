# shot: wide, slow push-in, 4s
The lamp is out.
* [Light it] # timed: 8s
  # shot: close-up, 3s
  It burns. # ending: dawn
  -> END
* [Leave it] # default
  The dark is kind. # ending: night
  -> END
