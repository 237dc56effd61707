=== one_blank_left ===
# episode: 1 One Blank Left
# place: corner, interior cold
# shot: medium close of dot, low angle, slow push-in, 4s; she lifts a single brass blank off a props table into the lamplight
# ambience: house
# music: six_minutes, fade 3s
Dot (cold): There is one blank left on the props table. # id: one_blank_left_001
Dot (cold): There should be none. # id: one_blank_left_002
# shot: extreme close-up of dot, fast push-in; she looks from the blank to the light of the stage
Dot (afraid): So what is in the gun? # id: one_blank_left_003
# place: stage, night
# shot: wide of kas and amparo, high angle, slow push-in; act three at the writing desk, a painted sea behind them
The gun's in the desk, on stage. At cue sixty-one she shoots him with it. # id: one_blank_left_004
# shot: medium of kas and amparo, slow tracking right; he plays to the circle, she watches his hands
Eighty-four nights now. They were married for the first thirty. # id: one_blank_left_005
# place: corner, interior cold
# shot: medium close of dot; blue cue light on her glasses, the blank shut in her fist
Dot (determined): Six minutes. He comes off on my side, she on the other. # id: one_blank_left_006
# beat: one_blank
* [Tell Kas. He's the target.] # default # timed: 7s # id: one_blank_left_007
    -> tell_kas
* [Tell Amparo. She pulls the trigger.] # id: one_blank_left_008
    -> tell_amparo
* [Stop the show.] # id: one_blank_left_009
    -> stop_the_show

=== tell_kas ===
~ told = "kas"
# place: corner, interior cold
# shot: medium of kas and dot, static; he steps out of the light into the wings with the smile still on
Kas (happy): They're coughing in the stalls. I may have to die early. # id: tell_kas_001
Dot (afraid): The gun is live. Here's the blank. # id: tell_kas_002
# shot: close-up of kas, slow push-in; the smile goes out a second late
Kas (neutral): Only the one? # id: tell_kas_003
Kas (tender): Forget I asked. I'll palm it on page ninety. Leave it with me. # id: tell_kas_004
# beat: kas_in_the_wings
* [Leave it with him.] # default # timed: 5s # id: tell_kas_005
    # shot: over-the-shoulder of dot and kas, static; he turns back towards the stage, already wearing the smile
    Kas (happy): Call me a good one, Dot. # id: tell_kas_006
    -> on_the_book
* ["Why aren't you frightened?"] # id: tell_kas_007
    # shot: extreme close-up of kas, low angle, slow push-in; he looks past her, straight up
    Kas (sad): I walk on under that rail every night, Dot. It's the wrong grey. # id: tell_kas_008
    -> the_rail

=== tell_amparo ===
~ told = "amparo"
# place: passage, night
# shot: medium of amparo and dot, static; one bare bulb, half the hooks of the green gown still open
Amparo (cold): You never leave your desk. # id: tell_amparo_001
Dot (afraid): The gun is live. Here's your blank. # id: tell_amparo_002
# shot: medium close of amparo, static, 3s; gloved fingers fold another palm shut over the blank
Amparo (neutral): Then somebody meant it. # id: tell_amparo_003
# shot: close-up of amparo, slow push-in; a corner of pink paper shows at the wrist of her glove
Amparo (cold): What does a real one weigh, Dot? You'd know. You write everything down. # id: tell_amparo_004
# beat: quick_change
* [Make her promise to mime it.] # default # timed: 5s # id: tell_amparo_005
    # shot: medium close of amparo and dot, eye level; Dot does up the last hook with shaking fingers
    Dot (determined): Mime it. I'll give you the bang from the sound desk. # id: tell_amparo_006
    Amparo (tender): I'll play what's written. # id: tell_amparo_007
    -> on_the_book
* ["What's that in your glove?"] # id: tell_amparo_008
    ~ saw_pink = true
    # shot: extreme close-up of amparo, static; she doesn't look down at it
    Amparo (cold): Your handwriting. The pink copy. It came through beautifully. # id: tell_amparo_009
    -> the_pink_copy

=== stop_the_show ===
# place: corner, interior cold
# shot: insert, fast push-in, 3s; a red switch under a clear cover, a thumb lifting the cover
Dot (determined): The safety curtain takes eight seconds to drop. # id: stop_the_show_001
# shot: medium close of kas and dot, handheld; his hand closes over hers on the button
Kas (cold): And then police. They'll want your reports, Dot. Two winters back. # id: stop_the_show_002
Dot (angry): There is a live round in your gun. # id: stop_the_show_003
# shot: close-up of kas, slow push-in; burgundy and stage light, almost kind
Kas (tender): Then I'd better mind where I stand. # id: stop_the_show_004
# beat: red_button
* [Press it.] # timed: 5s # id: stop_the_show_005
    # shot: insert, static, 3s; a red switch goes down, beside it a small empty keyhole
    # sfx: click
    Nothing moves. The key that arms it is gone. # id: stop_the_show_006
    -> no_key
* [Take your thumb away.] # default # id: stop_the_show_007
    # shot: extreme close-up of dot, static; the red cover clicks shut, reflected in her glasses
    # sfx: click
    It's a very small click. Nobody could blame a click. # id: stop_the_show_008
    -> on_the_book

=== on_the_book ===
# place: corner, interior cold
# shot: medium of dot, slow push-in; headset on, a finger down the margin of the prompt book
Dot (determined): Standby lights sixty. Standby sixty-one. # id: on_the_book_001
# place: stage, night
# shot: medium wide of kas and amparo, slow pan right; the desk between them, its drawer shut
{ told:
- "kas":
    Page ninety. He goes by the drawer, hands in his pockets. # id: on_the_book_002
- "amparo":
    She's at the desk a page early, one palm flat on the drawer. # id: on_the_book_003
- else:
    Kas taps the drawer as he passes, like a man checking he has his keys. # id: on_the_book_004
}
# place: corner, interior cold
# shot: close-up of dot, static; the finger stops on the page
Dot (afraid): That's not the blocking. # id: on_the_book_005
# beat: on_the_book
* [Hold cue sixty. Stall them.] # timed: 5s # default # id: on_the_book_006
    -> stall
* [Go round behind the sea. Get the gun.] # id: on_the_book_007
    -> behind_the_sea

=== the_rail ===
# place: gallery, interior cold
# shot: establishing, low angle, slow tilt up, 7s; the fly gallery over the stage, one length of rail a different grey
Dot (sad): Rafa fell from there. Our flyman. Amparo's brother. Twenty-two. # id: the_rail_001
Dot (cold): I wrote the report. I can still recite it. # id: the_rail_002
# place: stage, night
# shot: medium of kas and amparo, slow tracking left; he walks on into the light and past the desk
He goes by the drawer, hands in his pockets. # id: the_rail_003
# beat: the_rail
* [Go round behind the sea. Get the gun.] # timed: 5s # id: the_rail_004
    -> behind_the_sea
* [Hold cue sixty. Wait for one of them.] # default # id: the_rail_005
    -> cue_sixty_one

=== the_pink_copy ===
# place: passage, night
# shot: medium of dot, slow pull-back; alone under the bulb, the blank still in her hand
Dot (afraid): White is for the office. Pink I tore out, two winters ago. # id: the_pink_copy_001
Dot (sad): The night her brother fell off my gallery. # id: the_pink_copy_002
# place: stage, night
# shot: medium wide of amparo and kas, slow tracking right; she enters with one glove held shut at the wrist
She walks into the light with it against her pulse. # id: the_pink_copy_003
# beat: the_pink_copy
* [Go round behind the sea. Get the gun.] # timed: 5s # id: the_pink_copy_004
    -> behind_the_sea
* [Back to the desk. Hold cue sixty.] # default # id: the_pink_copy_005
    -> cue_sixty_one

=== no_key ===
# place: stage, night
# shot: medium wide of kas and amparo, slow push-in; he strolls on beside her, something small and bright in his fist
Kas strolls on. Something glints in his fist. # id: no_key_001
# place: corner, interior cold
# shot: close-up of dot, handheld; she follows the glint with her eyes
Dot (surprised): He has it. Why would he take it? # id: no_key_002
Dot (afraid): He doesn't want this stopped. # id: no_key_003
# beat: no_key
* [Go round behind the sea. Get the gun.] # timed: 5s # id: no_key_004
    -> behind_the_sea
* [Hold cue sixty. Wait for one of them.] # default # id: no_key_005
    -> cue_sixty_one

=== stall ===
# place: stage, night
# shot: medium of kas, static; the light that should change does not, and he turns to the prompt corner
Kas (happy): What a long evening. You'd think somebody was afraid of the dark. # id: stall_001
He means me. # id: stall_002
-> cue_sixty_one

=== behind_the_sea ===
# place: stage, night
# shot: medium of dot, low angle, handheld; on hands and knees in the dark, light through canvas waves
The back of the sea is glue and dust. Six feet away, the drawer opens. # id: behind_the_sea_001
# shot: over-the-shoulder of dot and amparo, slow push-in; through a tear in the canvas, the revolver in a gloved hand
The gun dips in her hand. She has felt the weight. # id: behind_the_sea_002
# shot: close-up of amparo, static; her thumb moves on the hammer, her face does not move at all
Amparo (cold): Where were you standing, Kas, when he fell? # id: behind_the_sea_003
# beat: behind_the_sea
* [Walk out into the light.] # timed: 5s # id: behind_the_sea_004
    ~ how = "walk"
    -> shot_walk
* [Pull the mains.] # id: behind_the_sea_005
    ~ how = "dark"
    -> shot_dark
* [Stay where you are.] # default # id: behind_the_sea_006
    ~ how = "hide"
    -> shot_call

=== cue_sixty_one ===
# place: stage, night
# shot: over-the-shoulder of kas and amparo, slow push-in; the drawer open, the revolver in her gloved hand
The gun dips in her hand. She has felt the weight. # id: cue_sixty_one_001
# shot: extreme close-up of amparo, static; her eyes leave his face and find the prompt corner
She looks past him, prompt side. At me. # id: cue_sixty_one_002
# place: corner, interior cold
# shot: close-up of dot, slow push-in; the microphone touches her lip, a red light waits
Dot (afraid): Sixty-one. # id: cue_sixty_one_003
# beat: cue_sixty_one
* [Say "Go."] # timed: 5s # default # id: cue_sixty_one_004
    ~ how = "call"
    -> shot_call
* [Kill every light.] # id: cue_sixty_one_005
    ~ how = "dark"
    -> shot_dark
* [Walk on.] # id: cue_sixty_one_006
    ~ how = "walk"
    -> shot_walk

=== shot_call ===
~ dead = "kas"
# place: stage, night
# shot: close-up of kas, slow push-in; he lets his hands hang, like a man at a fitting
Kas (tender): Go on. It's all right. # id: shot_call_001
# shot: extreme close-up of amparo, low angle, static; one breath, kept in
Amparo (cold): You let go of him. # id: shot_call_002
# shot: wide of kas and amparo, high angle, static, 10s; white smoke, the painted sea, a man sitting on the boards
# music: none
# sfx: gunshot
Blanks crack. This one thuds. I feel it in my teeth. # id: shot_call_003
Eighty-four nights he falls to the left. Tonight he just sits down. # id: shot_call_004
# sfx: applause
Then six hundred people begin to clap. # id: shot_call_005
-> loss_kas

=== shot_walk ===
~ dead = "kas"
# place: stage, night
# shot: wide of dot and kas and amparo, static; a woman in black walks out of the wings into the footlights
Eighteen years. I have never once stood in the light. # id: shot_walk_001
# shot: over-the-shoulder of dot and amparo, slow orbital; the revolver travels past Kas
Amparo (cold): You wrote it down. Then you tore it out. # id: shot_walk_002
# shot: medium of kas and amparo, handheld; he lets go of the desk and moves
Kas (determined): No. I had his belt. Me. # id: shot_walk_003
# shot: extreme wide of dot and kas and amparo, high angle, static, 6s; white smoke between three people
# music: none
# sfx: gunshot
Blanks crack. This one thuds. Kas is standing where I was. # id: shot_walk_004
# sfx: applause
Then six hundred people begin to clap. # id: shot_walk_005
-> loss_shield

=== shot_dark ===
~ dead = "amparo"
# place: stage, interior cold
# shot: extreme wide, static, 3s; a black stage, two small green lamps over the exits
# music: none
# sfx: mains
Black. Six hundred people breathe in. # id: shot_dark_001
Amparo (surprised): Dot? # id: shot_dark_002
# shot: medium of kas and amparo, handheld; two shapes, a sleeve, a glove
Kas (afraid): Give it to me. Give it to me! # id: shot_dark_003
# shot: insert, dutch, fast zoom in, 4s; one white flash, a gun in too many fingers
# sfx: gunshot
One flash. Four hands, one gun. Then somebody sits down in the dark. # id: shot_dark_004
# shot: extreme wide, high angle, static; dark rows of seats, one pale face thrown back
Up in the circle a man laughs. He thinks it's the end. # id: shot_dark_005
-> loss_amparo

=== loss_kas ===
# place: stage, night
# shot: medium of dot and kas, high angle, slow crane down; red curtain down, she kneels in her blacks beside him
# ambience: clapping, fade 1s
The curtain's in. Behind it they go on clapping. # id: loss_kas_001
Kas (in pain): Was I... in my light? # id: loss_kas_002
# beat: loss_kas
* [Tell him yes.] # default # timed: 5s # id: loss_kas_003
    # shot: close-up of dot and kas, static; her hand flat on the burgundy, his eyes on the lamps
    Dot (tender): Right in the middle of it. # id: loss_kas_004
    He nods, the way he takes a note. It's the last thing he does. # id: loss_kas_005
* [Ask who loaded it.] # id: loss_kas_006
    # shot: close-up of kas, slow push-in; a smile, badly held
    Kas (tender): Don't read it out... Not tonight. # id: loss_kas_007
    He says it to the lamps. He's gone before they cool. # id: loss_kas_008
* [Call Amparo over.] # id: loss_kas_009
    # shot: medium wide of amparo, static; on her mark, arm still out, smoke at her glove
    Amparo (cold): I'm on my mark. # id: loss_kas_010
    She doesn't move. He dies with his head turned her way. # id: loss_kas_011
- -> five_rounds

=== loss_shield ===
# place: stage, night
# shot: medium of dot and kas, high angle, slow crane down; red curtain down, he lies across her shoes
# ambience: clapping, fade 1s
The curtain's in. I can feel him breathing through my shoes. # id: loss_shield_001
Kas (in pain): Are we square, Dot? # id: loss_shield_002
# beat: loss_shield
* [Tell him yes.] # default # timed: 5s # id: loss_shield_003
    # shot: close-up of dot and kas, static; her red glasses on the boards beside his hand
    Dot (tender): We're square. # id: loss_shield_004
    He lets that breath go. He doesn't fetch another. # id: loss_shield_005
* [Tell him no.] # id: loss_shield_006
    # shot: close-up of kas, slow push-in; surprised into a laugh
    Dot (sad): It isn't me you owe. # id: loss_shield_007
    He laughs. A real one, no audience in it. It's his last. # id: loss_shield_008
- -> five_rounds

=== five_rounds ===
# shot: medium close of dot and kas, high angle, slow push-in, 4s; her fingers in his waistcoat pocket, finding something
# music: pencil, fade 2s
Something hard in his waistcoat. Five rounds, live. # id: five_rounds_001
# shot: close-up of dot, slow push-in; she looks from her palm to Amparo's shoes
Dot (surprised): Why was the dead man carrying the rest of the box? # episode-end # id: five_rounds_002
-> clear_given

=== loss_amparo ===
# place: stage, interior cold
# shot: medium of amparo and kas, high angle, slow crane down; a bare work light, he kneels with the gun loose in his hand
I bring up the work light. It isn't kind. # id: loss_amparo_001
Kas (in pain): That was mine. That one was mine. # id: loss_amparo_002
# shot: close-up of amparo, static; lying on the boards, looking for somebody
Amparo (in pain): Mamá's on the early train. Somebody should... # id: loss_amparo_003
# beat: loss_amparo
* [Promise her: "I'll meet it."] # timed: 5s # id: loss_amparo_004
    ~ promised = true
    # shot: medium close of dot and amparo, static; Dot bends to her ear
    Dot (tender): I'll be on the platform. # id: loss_amparo_005
    She checks my face, to see if it's written down. Then she isn't checking. # id: loss_amparo_006
* [Press both hands to the wound.] # default # id: loss_amparo_007
    # shot: extreme close-up of dot, handheld; sleeves pushed up, arms locked
    It comes up warm between my fingers, quite politely, and keeps coming. # id: loss_amparo_008
* [Get the gun away from Kas.] # id: loss_amparo_009
    # shot: medium of kas and dot, handheld; she prises it out of his hand a finger at a time
    Dot (angry): Drop it. Drop it, Kas. # id: loss_amparo_010
    When I turn round she has stopped waiting for an answer. # id: loss_amparo_011
- -> pink_sheet

=== pink_sheet ===
# shot: insert, slow push-in, 5s; a green glove peeled back, a square of pink paper folded small
{ saw_pink:
    The glove. The pink copy, folded small. I tore it out two winters ago. # id: pink_sheet_001
- else:
    In her glove, a pink sheet. Pencil, pressed hard. # id: pink_sheet_002
}
# shot: close-up of dot, slow push-in; the paper shakes, then she makes it stop
# music: pencil, fade 2s
Dot (afraid): It's my handwriting. Who gave her this? # episode-end # id: pink_sheet_003
-> clear_given
