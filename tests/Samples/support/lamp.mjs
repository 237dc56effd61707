/** A decision with an ending behind each choice; one of them is behind a gate. */
export const lamp = `# shot: wide, 1s
The lamp is out.
* [Light it] # id: light
  It burns.
  # ending: dawn
  -> END
* [Ask for the song] # id: song # gate: season
  They play it.
  # ending: song
  -> END
`;
