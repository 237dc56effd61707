=== clear_given ===
# episode: 2 Clear Given
{ dead == "kas":
    -> k_curtain
- else:
    -> a_sea
}

// ---------------------------------------------------------------- Kas is dead

=== k_curtain ===
# place: stage, night
# shot: medium of dot, high angle, slow push-in, 4s; five live rounds in her open palm, a thumb turning them over
# ambience: clapping
Five. I count them again, as if one might have come back. # id: k_curtain_001
# shot: medium wide of amparo and dot, static; between them a shape under a dust sheet, the curtain lit from behind
Amparo (cold): Are they still clapping? # id: k_curtain_002
Dot (sad): They think it's the play. # id: k_curtain_003
Amparo (afraid): They're waiting for him to get up. # id: k_curtain_004
# shot: close-up of amparo, slow push-in; she says it to the sheet
{ how:
- "walk":
    Amparo (cold): That was yours, Dot. He never could let anyone else take a call. # id: k_curtain_005
- "call":
    Amparo (cold): I heard you say "Go." I've never once missed a cue of yours. # id: k_curtain_006
- else:
    Amparo (sad): He fell wrong. Eighty-four nights, and he fell wrong. # id: k_curtain_007
}
# beat: the_applause
* [Go out there and stop it.] # timed: 6s # id: k_curtain_008
    -> k_front
* [Let them clap.] # default # id: k_curtain_009
    -> k_four_minutes

=== k_front ===
# shot: wide of dot, low angle, static; a small figure in black in front of a red curtain, white light full on her
# ambience: house
I say it without a microphone. It stops like a tap. # id: k_front_001
A doctor climbs up out of row F. Behind her, two constables. # id: k_front_002
# place: passage, night
# shot: medium close of dot, handheld; a bare bulb, one fist deep in a pocket
They want whatever was on him. I've got it in my fist, getting warm. # id: k_front_003
# beat: what_was_on_him
* [Hand over the five rounds.] # timed: 6s # id: k_front_004
    ~ rounds = "police"
    # shot: medium close of dot, static, 5s; she sets five rounds on a windowsill, one by one
    Dot (determined): These were his. He had the box. Write that down before you write anything. # id: k_front_005
    -> k_mirror
* [Keep them.] # default # id: k_front_006
    # shot: extreme close-up of dot, static; light on her glasses, no eyes behind it
    Dot (cold): Nothing on him. Only a comb. # id: k_front_007
    It comes out so easily. It always did. # id: k_front_008
    -> k_locked

=== k_four_minutes ===
# shot: close-up of amparo, slow push-in; light from under the curtain, her lips moving
They clap for four minutes. She counts it, lips moving, as if it were music. # id: k_four_minutes_001
{
- told == "amparo":
    Amparo (cold): You told me it was live. I want to know why you let me go on. # id: k_four_minutes_002
- told == "kas":
    Amparo (cold): You told him. He came back on like a man with a present. When did you know? # id: k_four_minutes_003
- how == "walk":
    Amparo (cold): You came on like someone running for a bus. You knew. How long had you known? # id: k_four_minutes_004
- else:
    Amparo (cold): You're not surprised. Everyone in this building is surprised but you. When did you know? # id: k_four_minutes_005
}
# shot: medium close of dot, static; the brass blank still shows between her fingers
{ told == "amparo":
    She knows the answer. She wants to hear me say it in a sentence. # id: k_four_minutes_006
- else:
    The blank is still in my other hand. I don't know if she can see it. # id: k_four_minutes_007
}
# beat: when_did_you_know
* {told != "amparo"} ["Six minutes before. I had the blank."] # timed: 6s # id: k_four_minutes_008
    # shot: close-up of amparo, static; she nods slowly, as at a price
    Amparo (sad): Six minutes. You can strike a whole set in six minutes. # id: k_four_minutes_009
    -> k_mirror
* {told == "amparo"} ["Because I was afraid for myself."] # timed: 6s # id: k_four_minutes_010
    # shot: close-up of amparo, static; she nods slowly, as at a price
    Amparo (sad): So was I. I went on anyway. I think that's worse. # id: k_four_minutes_011
    -> k_mirror
* {told != "amparo"} ["When you did."] # default # id: k_four_minutes_012
    # shot: medium close of amparo and dot, handheld; gloved fingers prise a fist open, a brass blank in it
    Amparo (angry): Then what's this? # id: k_four_minutes_013
    -> k_locked
* {told == "amparo"} ["You knew as well as I did."] # default # id: k_four_minutes_014
    # shot: extreme close-up of amparo, static; she does not blink
    Amparo (angry): Yes. Look how easily I say it. # id: k_four_minutes_015
    -> k_locked

=== k_mirror ===
# place: dressing, interior warm
# shot: medium of amparo and dot, slow push-in; mirror bulbs, hands flat among the greasepaint
# ambience: house, fade 2s
# music: pencil, fade 3s
She sits down where she sat at the interval. # id: k_mirror_001
# shot: medium wide of kas, slow tracking right; in memory, slipping out of this room with his shoes in his hand
{ saw_pink:
    Amparo (neutral): You saw the corner of it. Here's the rest. He'd left it under my mirror. # id: k_mirror_002
- else:
    Amparo (neutral): It was under my mirror at the interval. He'd weighed it down with my own hairbrush. # id: k_mirror_003
}
# shot: insert, slow tilt down, 5s; a sheet of pink carbon paper, pencil lines pressed deep
Amparo (cold): "Twenty-one fourteen. Clear not given. K.L. on the gallery, holding R.'s belt." # id: k_mirror_004
# shot: close-up of amparo, static; she puts the pink sheet down exactly square
Amparo (sad): Rafa was leaning out to free the moon. My brother. You sent it down. Kas let go. # id: k_mirror_005
Amparo (cold): And the white one, at the inquest. "Gallery otherwise empty. Clear given." # id: k_mirror_006
# shot: over-the-shoulder of dot and amparo, slow push-in; two faces in one mirror
Amparo (sad): I was so grateful for that page. I bought you a plant. It's on your desk. # id: k_mirror_007
# beat: two_copies
* ["I wrote both."] # timed: 7s # id: k_mirror_008
    ~ owned = true
    # shot: close-up of amparo, static; she waits for the rest
    Amparo (surprised): No "but"? # id: k_mirror_009
    Dot (sad): No. # id: k_mirror_010
    -> k_tape_together
* ["There were forty jobs."] # default # id: k_mirror_011
    # shot: close-up of amparo, low angle, static
    Amparo (cold): Forty-one. He had one too. Nine pounds an hour. # id: k_mirror_012
    -> k_tape_alone
* ["Kas begged me to."] # id: k_mirror_013
    # shot: medium wide of amparo, slow pull-back; an empty burgundy jacket on the rail behind her
    Amparo (cold): And now he's under a sheet. How well he keeps your secrets. # id: k_mirror_014
    -> k_tape_alone

=== k_locked ===
# place: dressing, interior warm
# shot: insert, static, 3s; a key turns in a green door and is pulled out
# ambience: house, fade 2s
Amparo locks us in. # id: k_locked_001
# shot: medium wide of kas, slow tracking right; in memory, slipping out of this room with his shoes in his hand
Amparo (angry): He left this under my mirror. # id: k_locked_002
# shot: over-the-shoulder of dot and amparo, static; a pink sheet held out between them
Amparo (angry): Read it in for me, Dot. You like reading in. # id: k_locked_003
# shot: insert, slow tilt down, 5s; a sheet of pink carbon paper, pencil lines pressed deep
Dot (afraid): "Twenty-one fourteen. Clear not given. K.L. on the gallery, holding R.'s belt." # id: k_locked_004
# shot: medium close of amparo, slow push-in; mirror bulbs along one cheek
Amparo (cold): Now in your own words. # id: k_locked_005
Dot (sad): Rafa leaned out to free the moon. Your brother. I sent it down. Kas let go. # id: k_locked_006
Amparo (cold): At the inquest it was white, and it said "Clear given." I bought you a plant. # id: k_locked_007
# beat: the_locked_door
* ["I was protecting the company."] # timed: 7s # default # id: k_locked_008
    # shot: close-up of amparo, low angle, static
    Amparo (sad): He was the company. He was twenty-two. # id: k_locked_009
    -> k_tape_alone
* ["I was protecting myself."] # id: k_locked_010
    ~ owned = true
    # shot: close-up of amparo, slow push-in; the fist with the key comes open
    Amparo (neutral): There. That's the first thing you've said all night. # id: k_locked_011
    -> k_tape_together
* ["Give me the key."] # id: k_locked_012
    # shot: insert, static, 4s; a key dropped in a washbasin, circling the drain
    # sfx: key
    She drops it in the basin. It takes a long time to stop ringing. # id: k_locked_013
    -> k_tape_alone

=== k_tape_together ===
# place: corner, interior cold
# shot: medium of dot and amparo, slow push-in; a fern, a blue lamp, one pair of headphones between two heads
# sfx: click
Dot (neutral): I tape every show. One microphone, in the footlights. # id: k_tape_together_001
# shot: insert, static, 3s; a cassette turning, a needle jumping in a small lit window
-> cue_on_tape ->
# place: corner, interior cold
# shot: close-up of amparo, slow push-in; she takes her half of the headphones off
Amparo (angry): People will say he gave me a choice. He gave me a cue. # id: k_tape_together_002
# beat: the_tape_shared
* [Wipe it.] # timed: 6s # id: k_tape_together_003
    ~ tape = "wiped"
    # shot: insert, slow push-in, 4s; the recorder with its needle lying flat
    The needle lies down. She doesn't thank me. It was his voice, too. # id: k_tape_together_004
* [Keep it. He confesses on it.] # default # id: k_tape_together_005
    # shot: medium close of amparo, static; the blue lamp between them
    Amparo (cold): And so do I. # id: k_tape_together_006
* [Give it to her.] # id: k_tape_together_007
    ~ tape = "hers"
    # shot: insert, static, 4s; a cassette slides into a green glove, where the page was
    She puts it in her glove, where the page was. It's a good fit. # id: k_tape_together_008
- -> k_four_lines

=== k_tape_alone ===
# place: corner, interior cold
# shot: medium of dot, slow push-in; a fern, a blue lamp, headphones, one hand over an ear
They've put her in the green room. I'm alone with the tape. I tape every show. # id: k_tape_alone_001
# shot: insert, static, 3s; a cassette turning, a needle jumping in a small lit window
-> cue_on_tape ->
# place: corner, interior cold
# shot: extreme close-up of dot, static; the needle's light on her red glasses
Dot (afraid): He told her. She knew. Eleven seconds, and nobody has heard them but me. # id: k_tape_alone_002
# beat: the_tape_alone
* [Wipe it.] # timed: 6s # id: k_tape_alone_003
    ~ tape = "wiped"
    # shot: insert, slow push-in, 4s; the recorder with its needle lying flat
    The needle lies down flat. I've tidied her up, like a prop. # id: k_tape_alone_004
* [Keep it.] # default # id: k_tape_alone_005
    # shot: insert, static, 3s; a cassette pushed deep into the soil of a potted fern
    I bury it in the plant she gave me. # id: k_tape_alone_006
- -> k_four_lines

=== cue_on_tape ===
# place: stage, night
# shot: close-up of kas, slow push-in; as he was tonight, hardly moving his lips
Kas (tender): It's real, Amparo. I put it there. # id: cue_on_tape_001
# shot: close-up of amparo, static; as she was tonight, the desk lamp under her chin
Amparo (neutral): I know. I can feel it. # id: cue_on_tape_002
->->

=== k_four_lines ===
# place: passage, night
# shot: medium close of amparo, slow push-in; a grey blanket over the green gown
Amparo (sad): From the drawer to the shot is four lines. I could have put it down on any of them. # id: k_four_lines_001
Amparo (in pain): I counted. # id: k_four_lines_002
# shot: insert, slow push-in, 4s; a blank white page, a pink edge showing under it, a pencil
They want my report by seven. White on top, pink underneath. # id: k_four_lines_003
# shot: close-up of dot, low angle, slow push-in; the pencil an inch above the page
Dot (afraid): So what do I write? # episode-end # id: k_four_lines_004
-> ghost_light

// ------------------------------------------------------------- Amparo is dead

=== a_sea ===
# place: stage, interior cold
# shot: wide of kas, bird's eye, slow crane down; he sits beside a shape under fallen canvas, painted waves
# ambience: house
# music: pencil, fade 3s
We took down the sea and covered her with it. # id: a_sea_001
# shot: medium of kas and dot, static; white cuffs dark to the elbow, the pink sheet between them
Kas (in pain): I loaded it. I left her your page on how Rafa fell. Her brother, I thought. Her choice. # id: a_sea_002
{ told:
- "kas":
    Dot (angry): You said leave it with me. You looked at me and said it. # id: a_sea_003
- "amparo":
    Dot (angry): I warned her, Kas. She went out there knowing. # id: a_sea_004
- else:
    Dot (angry): You kept that page. Two winters, you kept it. # id: a_sea_005
}
# shot: close-up of kas, static; hair coming loose from its tie
Kas (sad): I couldn't say it to her. I've never been able to say a thing nobody wrote for me. # id: a_sea_006
# beat: under_the_sea
* [Hit him.] # timed: 6s # id: a_sea_007
    -> a_slap
* [Sit down beside him.] # default # id: a_sea_008
    -> a_cigarette

=== a_slap ===
# shot: medium close of kas and dot, handheld; his head goes round, the auburn hair comes down
My hand rings. He keeps his face where it is, in case there's another. # id: a_slap_001
Kas (angry): You called the dark, Dot. I couldn't see her hands. # id: a_slap_002
# shot: over-the-shoulder of kas and dot, slow push-in; behind her the dead switchboard
He's right. Nobody made me. There were nine other things I could have done. # id: a_slap_003
# beat: the_slap
* ["It was your bullet."] # timed: 7s # default # id: a_slap_004
    # shot: close-up of kas, low angle, static
    Kas (cold): My bullet. Your switch. We built it together, like any other set. # id: a_slap_005
    -> a_tape_alone
* ["It was my dark."] # id: a_slap_006
    ~ owned = true
    # shot: close-up of kas, slow push-in; the anger has nowhere to stand
    Kas (surprised): Would you put that in writing? # id: a_slap_007
    -> a_tape_together

=== a_cigarette ===
# shot: medium of dot and kas, low angle, static; a match flares between two faces
Kas (tender): Her brother's brand. I still buy them. I don't even smoke. # id: a_cigarette_001
# shot: medium close of kas, high angle, slow push-in; he looks at two fingers of his right hand, hooked, holding nothing
Kas (sad): Rafa leaned out to free the moon. I had two fingers in his belt. And you called my entrance. # id: a_cigarette_002
# beat: rafas_brand
* ["You could have stayed."] # timed: 7s # default # id: a_cigarette_003
    # shot: close-up of kas, static; smoke goes up past one eye
    Kas (cold): I could. I got a round of applause on that entrance. # id: a_cigarette_004
    -> a_tape_alone
* ["I called it without a clear."] # id: a_cigarette_005
    ~ owned = true
    # shot: close-up of kas, slow push-in; the cigarette forgotten
    Kas (surprised): Two winters I've waited for one of us to say that. # id: a_cigarette_006
    -> a_tape_together

=== a_tape_together ===
# place: corner, interior cold
# shot: medium of dot and kas, slow push-in; a fern, a blue lamp, one pair of headphones between two heads
Dot (neutral): I tape every show. One microphone, in the footlights. # id: a_tape_together_001
# shot: insert, static, 3s; a cassette turning, a needle jumping in a small lit window
# sfx: click
Under the gasp there's a voice. I turn it up. # id: a_tape_together_002
-> dark_on_tape ->
~ kas_knows = true
# place: corner, interior cold
# shot: close-up of kas, slow push-in; he has found himself on the tape
Kas (in pain): That's me. That's me, shouting over her. # id: a_tape_together_003
# beat: her_voice_shared
* [Stop the tape.] # timed: 7s # default # id: a_tape_together_004
    # shot: insert, static, 3s; a button on the recorder comes up
    # sfx: click
    The click is the loudest thing in the building. # id: a_tape_together_005
* [Let it run.] # id: a_tape_together_006
    # shot: medium close of kas and dot, static; both with eyes shut
    After the shot a man laughs. After the man there's me, calling for the work light. # id: a_tape_together_007
* [Wipe it.] # id: a_tape_together_008
    ~ tape = "wiped"
    # shot: medium close of kas, handheld; he reaches for the recorder too late
    Kas (afraid): That was the last of her. Dot, that was the last of her. # id: a_tape_together_009
- -> a_telephone

=== a_tape_alone ===
# place: corner, interior cold
# shot: medium of dot, slow push-in; a fern, a blue lamp, headphones; behind her a man bent over a sink
Kas has the tap on hard. I put on the headphones. I tape every show. One microphone, in the footlights. # id: a_tape_alone_001
# shot: insert, static, 3s; a cassette turning, a needle jumping in a small lit window
Under the gasp there's a voice. I turn it up. # id: a_tape_alone_002
-> dark_on_tape ->
# place: corner, interior cold
# shot: extreme close-up of dot, static; the needle's light on her red glasses
Dot (afraid): She was giving it up. He fought her for something she was giving him. # id: a_tape_alone_003
# beat: her_voice_alone
* [Play it to him.] # timed: 7s # id: a_tape_alone_004
    ~ kas_knows = true
    # shot: close-up of kas, slow push-in; wet hands, headphones, an actor listening
    Kas (in pain): Again. # id: a_tape_alone_005
    He asks for it again. And again. The way he'd ask for a line. # id: a_tape_alone_006
* [Wipe it.] # id: a_tape_alone_007
    ~ tape = "wiped"
    # shot: insert, slow push-in, 4s; the recorder with its needle lying flat
    The needle lies down flat. Now she said nothing. Now nobody shouted. # id: a_tape_alone_008
* [Keep it. Say nothing.] # default # id: a_tape_alone_009
    # shot: insert, static, 5s; a cassette pushed deep into the soil of a potted fern
    I bury it in the fern. She gave me that fern, for being so kind at the inquest. # id: a_tape_alone_010
- -> a_telephone

=== dark_on_tape ===
# place: stage, interior cold
# shot: close-up of amparo, slow push-in; as she was in the dark, green exit light on one cheek
Amparo (tender): I'm putting it down, Dot. I'm putting it down. Give me some light. # id: dark_on_tape_001
{ told == "amparo":
    # shot: extreme close-up of dot, static; she looks at nothing
    I told her it was live. So she was putting it down. # id: dark_on_tape_002
}
->->

=== a_telephone ===
# place: dressing, interior warm
# shot: insert, slow push-in, 4s; a telephone lit up among greasepaint sticks, trembling towards the table's edge
# sfx: telephone
Her telephone is going. Each ring walks it nearer the edge. # id: a_telephone_001
# shot: medium close of dot, static; mirror bulbs, an empty chair, a green coat over its back
Dot (afraid): Her mother. She's on the sleeper, in at five-forty. # id: a_telephone_002
# shot: close-up of amparo, slow push-in; a snapshot tucked in the mirror frame, laughing over her shoulder
She was coming for the last night. # id: a_telephone_003
# beat: a_dead_womans_phone
* [Answer it.] # timed: 7s # id: a_telephone_004
    ~ answered = true
    # shot: close-up of dot, slow push-in; telephone to her ear, the pink sheet in the other hand
    { promised:
        Dot (tender): Señora, it's Dot, from the theatre. I promised her I'd meet your train. # id: a_telephone_005
    - else:
        Dot (tender): No, señora. It's Dot, from the theatre. Is there somebody with you? # id: a_telephone_006
    }
    I tell her. Behind her the train goes on over the joins, one, two. One, two. # id: a_telephone_007
* [Let it ring.] # default # id: a_telephone_008
    # shot: insert, static, 5s; a telephone face down on the carpet, light round its edges
    It goes over the edge and rings on, face down, on the carpet. I count eleven. # id: a_telephone_009
- -> a_wrong_grey

=== a_wrong_grey ===
# place: stage, interior cold
# shot: wide, high angle, slow tilt up; painted canvas on the boards, nobody beside it
When I come back, Kas isn't sitting with her. # id: a_wrong_grey_001
# place: gallery, interior cold
# shot: extreme wide of kas, low angle, slow push-in; a white shirt high among the ropes, one hand on a rail
A board creaks, forty feet up. He's at the rail Rafa fell from. # id: a_wrong_grey_002
# shot: close-up of dot, high angle, slow push-in; her face tipped back, the glasses full of dark
Dot (afraid): Kas? What have you gone up for? # episode-end # id: a_wrong_grey_003
-> ghost_light
