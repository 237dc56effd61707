=== one_blank_left ===
# episode: 1 One Blank Left
# place: corner, interior cold
# shot: medium close of dot, low angle, slow push-in, 4s; she lifts a single brass blank off a props table into the lamplight
Dot (cold): There is one blank left on the props table.
Dot (cold): There should be none.
# shot: extreme close-up of dot, fast push-in; she looks from the blank to the light of the stage
Dot (afraid): So what is in the gun?
# place: stage, night
# shot: wide of kas and amparo, high angle, slow push-in; act three at the writing desk, a painted sea behind them
The gun's in the desk, on stage. At cue sixty-one she shoots him with it.
# shot: medium of kas and amparo, slow tracking right; he plays to the circle, she watches his hands
Eighty-four nights now. They were married for the first thirty.
# place: corner, interior cold
# shot: medium close of dot; blue cue light on her glasses, the blank shut in her fist
Dot (determined): Six minutes. He comes off on my side, she on the other.
# beat: one_blank
* [Tell Kas. He's the target.] # default # timed: 7s
    -> tell_kas
* [Tell Amparo. She pulls the trigger.]
    -> tell_amparo
* [Stop the show.]
    -> stop_the_show

=== tell_kas ===
~ told = "kas"
# place: corner, interior cold
# shot: medium of kas and dot, static; he steps out of the light into the wings with the smile still on
Kas (happy): They're coughing in the stalls. I may have to die early.
Dot (afraid): The gun is live. Here's the blank.
# shot: close-up of kas, slow push-in; the smile goes out a second late
Kas (neutral): Only the one?
Kas (tender): Forget I asked. I'll palm it on page ninety. Leave it with me.
# beat: kas_in_the_wings
* [Leave it with him.] # default # timed: 5s
    # shot: over-the-shoulder of dot and kas, static; he turns back towards the stage, already wearing the smile
    Kas (happy): Call me a good one, Dot.
    -> on_the_book
* ["Why aren't you frightened?"]
    # shot: extreme close-up of kas, low angle, slow push-in; he looks past her, straight up
    Kas (sad): I walk on under that rail every night, Dot. It's the wrong grey.
    -> the_rail

=== tell_amparo ===
~ told = "amparo"
# place: passage, night
# shot: medium of amparo and dot, static; one bare bulb, half the hooks of the green gown still open
Amparo (cold): You never leave your desk.
Dot (afraid): The gun is live. Here's your blank.
# shot: medium close of amparo, static, 3s; gloved fingers fold another palm shut over the blank
Amparo (neutral): Then somebody meant it.
# shot: close-up of amparo, slow push-in; a corner of pink paper shows at the wrist of her glove
Amparo (cold): What does a real one weigh, Dot? You'd know. You write everything down.
# beat: quick_change
* [Make her promise to mime it.] # default # timed: 5s
    # shot: medium close of amparo and dot, eye level; Dot does up the last hook with shaking fingers
    Dot (determined): Mime it. I'll give you the bang from the sound desk.
    Amparo (tender): I'll play what's written.
    -> on_the_book
* ["What's that in your glove?"]
    ~ saw_pink = true
    # shot: extreme close-up of amparo, static; she doesn't look down at it
    Amparo (cold): Your handwriting. The pink copy. It came through beautifully.
    -> the_pink_copy

=== stop_the_show ===
# place: corner, interior cold
# shot: insert, fast push-in, 3s; a red switch under a clear cover, a thumb lifting the cover
Dot (determined): The safety curtain takes eight seconds to drop.
# shot: medium close of kas and dot, handheld; his hand closes over hers on the button
Kas (cold): And then police. They'll want your reports, Dot. Two winters back.
Dot (angry): There is a live round in your gun.
# shot: close-up of kas, slow push-in; burgundy and stage light, almost kind
Kas (tender): Then I'd better mind where I stand.
# beat: red_button
* [Press it.] # timed: 5s
    # shot: insert, static, 3s; a red switch goes down, beside it a small empty keyhole
    Nothing moves. The key that arms it is gone.
    -> no_key
* [Take your thumb away.] # default
    # shot: extreme close-up of dot, static; the red cover clicks shut, reflected in her glasses
    It's a very small click. Nobody could blame a click.
    -> on_the_book

=== on_the_book ===
# place: corner, interior cold
# shot: medium of dot, slow push-in; headset on, a finger down the margin of the prompt book
Dot (determined): Standby lights sixty. Standby sixty-one.
# place: stage, night
# shot: medium wide of kas and amparo, slow pan right; the desk between them, its drawer shut
{ told:
- "kas":
    Page ninety. He goes by the drawer, hands in his pockets.
- "amparo":
    She's at the desk a page early, one palm flat on the drawer.
- else:
    Kas taps the drawer as he passes, like a man checking he has his keys.
}
# place: corner, interior cold
# shot: close-up of dot, static; the finger stops on the page
Dot (afraid): That's not the blocking.
# beat: on_the_book
* [Hold cue sixty. Stall them.] # timed: 5s # default
    -> stall
* [Go round behind the sea. Get the gun.]
    -> behind_the_sea

=== the_rail ===
# place: gallery, interior cold
# shot: establishing, low angle, slow tilt up, 4s; the fly gallery over the stage, one length of rail a different grey
Dot (sad): Rafa fell from there. Our flyman. Amparo's brother. Twenty-two.
Dot (cold): I wrote the report. I can still recite it.
# place: stage, night
# shot: medium of kas and amparo, slow tracking left; he walks on into the light and past the desk
He goes by the drawer, hands in his pockets.
# beat: the_rail
* [Go round behind the sea. Get the gun.] # timed: 5s
    -> behind_the_sea
* [Hold cue sixty. Wait for one of them.] # default
    -> cue_sixty_one

=== the_pink_copy ===
# place: passage, night
# shot: medium of dot, slow pull-back; alone under the bulb, the blank still in her hand
Dot (afraid): White is for the office. Pink I tore out, two winters ago.
Dot (sad): The night her brother fell off my gallery.
# place: stage, night
# shot: medium wide of amparo and kas, slow tracking right; she enters with one glove held shut at the wrist
She walks into the light with it against her pulse.
# beat: the_pink_copy
* [Go round behind the sea. Get the gun.] # timed: 5s
    -> behind_the_sea
* [Back to the desk. Hold cue sixty.] # default
    -> cue_sixty_one

=== no_key ===
# place: stage, night
# shot: medium wide of kas and amparo, slow push-in; he strolls on beside her, something small and bright in his fist
Kas strolls on. Something glints in his fist.
# place: corner, interior cold
# shot: close-up of dot, handheld; she follows the glint with her eyes
Dot (surprised): He has it. Why would he take it?
Dot (afraid): He doesn't want this stopped.
# beat: no_key
* [Go round behind the sea. Get the gun.] # timed: 5s
    -> behind_the_sea
* [Hold cue sixty. Wait for one of them.] # default
    -> cue_sixty_one

=== stall ===
# place: stage, night
# shot: medium of kas, static; the light that should change does not, and he turns to the prompt corner
Kas (happy): What a long evening. You'd think somebody was afraid of the dark.
He means me.
-> cue_sixty_one

=== behind_the_sea ===
# place: stage, night
# shot: medium of dot, low angle, handheld; on hands and knees in the dark, light through canvas waves
The back of the sea is glue and dust. Six feet away, the drawer opens.
# shot: over-the-shoulder of dot and amparo, slow push-in; through a tear in the canvas, the revolver in a gloved hand
The gun dips in her hand. She has felt the weight.
# shot: close-up of amparo, static; her thumb moves on the hammer, her face does not move at all
Amparo (cold): Where were you standing, Kas, when he fell?
# beat: behind_the_sea
* [Walk out into the light.] # timed: 5s
    ~ how = "walk"
    -> shot_walk
* [Pull the mains.]
    ~ how = "dark"
    -> shot_dark
* [Stay where you are.] # default
    ~ how = "hide"
    -> shot_call

=== cue_sixty_one ===
# place: stage, night
# shot: over-the-shoulder of kas and amparo, slow push-in; the drawer open, the revolver in her gloved hand
The gun dips in her hand. She has felt the weight.
# shot: extreme close-up of amparo, static; her eyes leave his face and find the prompt corner
She looks past him, prompt side. At me.
# place: corner, interior cold
# shot: close-up of dot, slow push-in; the microphone touches her lip, a red light waits
Dot (afraid): Sixty-one.
# beat: cue_sixty_one
* [Say "Go."] # timed: 5s # default
    ~ how = "call"
    -> shot_call
* [Kill every light.]
    ~ how = "dark"
    -> shot_dark
* [Walk on.]
    ~ how = "walk"
    -> shot_walk

=== shot_call ===
~ dead = "kas"
# place: stage, night
# shot: close-up of kas, slow push-in; he lets his hands hang, like a man at a fitting
Kas (tender): Go on. It's all right.
# shot: extreme close-up of amparo, low angle, static; one breath, kept in
Amparo (cold): You let go of him.
# shot: wide of kas and amparo, high angle, static, 3s; white smoke, the painted sea, a man sitting on the boards
Blanks crack. This one thuds. I feel it in my teeth.
Eighty-four nights he falls to the left. Tonight he just sits down.
Then six hundred people begin to clap.
-> loss_kas

=== shot_walk ===
~ dead = "kas"
# place: stage, night
# shot: wide of dot and kas and amparo, static; a woman in black walks out of the wings into the footlights
Eighteen years. I have never once stood in the light.
# shot: over-the-shoulder of dot and amparo, slow orbital; the revolver travels past Kas
Amparo (cold): You wrote it down. Then you tore it out.
# shot: medium of kas and amparo, handheld; he lets go of the desk and moves
Kas (determined): No. I had his belt. Me.
# shot: extreme wide of dot and kas and amparo, high angle, static, 3s; white smoke between three people
Blanks crack. This one thuds. Kas is standing where I was.
Then six hundred people begin to clap.
-> loss_shield

=== shot_dark ===
~ dead = "amparo"
# place: stage, interior cold
# shot: extreme wide, static, 3s; a black stage, two small green lamps over the exits
Black. Six hundred people breathe in.
Amparo (surprised): Dot?
# shot: medium of kas and amparo, handheld; two shapes, a sleeve, a glove
Kas (afraid): Give it to me. Give it to me!
# shot: insert, dutch, fast zoom in, 2s; one white flash, a gun in too many fingers
One flash. Four hands, one gun. Then somebody sits down in the dark.
# shot: extreme wide, high angle, static; dark rows of seats, one pale face thrown back
Up in the circle a man laughs. He thinks it's the end.
-> loss_amparo

=== loss_kas ===
# place: stage, night
# shot: medium of dot and kas, high angle, slow crane down; red curtain down, she kneels in her blacks beside him
The curtain's in. Behind it they go on clapping.
Kas (in pain): Was I... in my light?
# beat: loss_kas
* [Tell him yes.] # default # timed: 5s
    # shot: close-up of dot and kas, static; her hand flat on the burgundy, his eyes on the lamps
    Dot (tender): Right in the middle of it.
    He nods, the way he takes a note. It's the last thing he does.
* [Ask who loaded it.]
    # shot: close-up of kas, slow push-in; a smile, badly held
    Kas (tender): Don't read it out... Not tonight.
    He says it to the lamps. He's gone before they cool.
* [Call Amparo over.]
    # shot: medium wide of amparo, static; on her mark, arm still out, smoke at her glove
    Amparo (cold): I'm on my mark.
    She doesn't move. He dies with his head turned her way.
- -> five_rounds

=== loss_shield ===
# place: stage, night
# shot: medium of dot and kas, high angle, slow crane down; red curtain down, he lies across her shoes
The curtain's in. I can feel him breathing through my shoes.
Kas (in pain): Are we square, Dot?
# beat: loss_shield
* [Tell him yes.] # default # timed: 5s
    # shot: close-up of dot and kas, static; her red glasses on the boards beside his hand
    Dot (tender): We're square.
    He lets that breath go. He doesn't fetch another.
* [Tell him no.]
    # shot: close-up of kas, slow push-in; surprised into a laugh
    Dot (sad): It isn't me you owe.
    He laughs. A real one, no audience in it. It's his last.
- -> five_rounds

=== five_rounds ===
# shot: medium close of dot and kas, high angle, slow push-in, 4s; her fingers in his waistcoat pocket, finding something
Something hard in his waistcoat. Five rounds, live.
# shot: close-up of dot, slow push-in; she looks from her palm to Amparo's shoes
Dot (surprised): Why was the dead man carrying the rest of the box? # episode-end
-> clear_given

=== loss_amparo ===
# place: stage, interior cold
# shot: medium of amparo and kas, high angle, slow crane down; a bare work light, he kneels with the gun loose in his hand
I bring up the work light. It isn't kind.
Kas (in pain): That was mine. That one was mine.
# shot: close-up of amparo, static; lying on the boards, looking for somebody
Amparo (in pain): Mamá's on the early train. Somebody should...
# beat: loss_amparo
* [Promise her: "I'll meet it."] # timed: 5s
    ~ promised = true
    # shot: medium close of dot and amparo, static; Dot bends to her ear
    Dot (tender): I'll be on the platform.
    She checks my face, to see if it's written down. Then she isn't checking.
* [Press both hands to the wound.] # default
    # shot: extreme close-up of dot, handheld; sleeves pushed up, arms locked
    It comes up warm between my fingers, quite politely, and keeps coming.
* [Get the gun away from Kas.]
    # shot: medium of kas and dot, handheld; she prises it out of his hand a finger at a time
    Dot (angry): Drop it. Drop it, Kas.
    When I turn round she has stopped waiting for an answer.
- -> pink_sheet

=== pink_sheet ===
# shot: insert, slow push-in, 4s; a green glove peeled back, a square of pink paper folded small
{ saw_pink:
    The glove. The pink copy, folded small. I tore it out two winters ago.
- else:
    In her glove, a pink sheet. Pencil, pressed hard.
}
# shot: close-up of dot, slow push-in; the paper shakes, then she makes it stop
Dot (afraid): It's my handwriting. Who gave her this? # episode-end
-> clear_given
