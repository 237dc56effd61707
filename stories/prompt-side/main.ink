// Prompt Side, a drama in three episodes.
// The viewer sits with Dot, the stage manager, who calls the cues and writes the reports.

INCLUDE episode1.ink
INCLUDE episode2.ink
INCLUDE episode3.ink

// Who dies at cue sixty-one, and how: "call", "hide", "walk" or "dark".
VAR dead = ""
VAR how = ""
// Whom Dot told about the gun: "kas", "amparo" or "nobody".
VAR told = "nobody"
// She saw the pink copy in Amparo's glove before the shot.
VAR saw_pink = false
// She promised the dying Amparo to meet the early train; she answered the mother's call.
VAR promised = false
VAR answered = false
// Where the five live rounds are: "pocket" or "police".
VAR rounds = "pocket"
// She has said aloud, to the one who lives, what she did.
VAR owned = false
// The tape of cue sixty-one: "kept", "wiped" or "hers" (Amparo's).
VAR tape = "kept"
// Kas has heard the tape.
VAR kas_knows = false
// The sheared bolt has come down from the gallery.
VAR bolt = false
// Dot has written that she loaded the gun.
VAR confessed = false

-> one_blank_left
