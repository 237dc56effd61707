=== ghost_light ===
# episode: 3 Ghost Light
# place: stage, night
# shot: establishing, slow push-in, 6s; one bare bulb on a stand in the middle of an empty stage
# ambience: house
# music: ghost_light, fade 3s
In an empty theatre you leave one bulb burning. For the ghosts, actors say. # id: ghost_light_001
Dot (neutral): It's so that nobody falls. # id: ghost_light_002
{ dead == "kas":
    -> k_desk
- else:
    -> a_ladder
}

// ---------------------------------------------------------------- Kas is dead

=== k_desk ===
# shot: medium wide of amparo and dot, static; between them a burgundy waistcoat on the back of an empty chair
Somebody has hung his waistcoat on his chair. Habit. It's still the shape of him. # id: k_desk_001
# shot: close-up of kas, slow push-in; in memory, turning one cheek to the light, and knowing it
Amparo (sad): He'd have hated that bulb. It does nothing for his good side. # id: k_desk_002
# shot: insert, slow push-in, 9s; a white page with a pink edge, a sharpened pencil
Ten to five. They come back at seven. White on top, pink underneath. # id: k_desk_003
{ rounds == "police":
    They have the rounds. They're asking each other who a man loads a gun for. # id: k_desk_004
- else:
    Five rounds in my pocket. Nobody alive knows about them but us. # id: k_desk_005
}
# shot: medium close of amparo, slow push-in; the bulb behind her, her face in its shade
{ owned:
    Amparo (tender): You said it once tonight. It didn't kill you. # id: k_desk_006
- else:
    Amparo (cold): Go on, then. You've got such a clear hand. # id: k_desk_007
}
# beat: the_white_page
* [Write what happened.] # timed: 8s # id: k_desk_008
    -> k_true
* [Write what saves her.] # id: k_desk_009
    -> k_kind
* [Ask her what she wants.] # default # id: k_desk_010
    -> k_roof

=== k_true ===
# place: corner, interior cold
# shot: close-up of dot, slow push-in; blue lamp, red glasses, the pencil moving
Dot (determined): "22.25. D. Pell found the blank, and knew the gun was live." # id: k_true_001
{ how:
- "call":
    Dot (determined): "22.31. D. Pell called cue sixty-one." # id: k_true_002
- "hide":
    Dot (determined): "22.31. D. Pell was behind the scenery. She stayed there." # id: k_true_003
- else:
    Dot (determined): "22.31. D. Pell went on, six minutes late." # id: k_true_004
}
# shot: over-the-shoulder of dot and amparo, static; a green sleeve, the page beyond it
Amparo (cold): Now me. You've stopped. # id: k_true_005
{ tape:
- "kept":
    The tape has her own voice on it. "I know. I can feel it." It would only take one word. # id: k_true_006
- "hers":
    She touches her glove, where the tape is. She won't say it for me. # id: k_true_007
- else:
    There is no tape any more. There's only what I put after her name. # id: k_true_008
}
# shot: insert, slow push-in, 3s; a pencil point resting on a white page after a single word
It's one word. Two, if I'm kind. # id: k_true_009
# beat: one_word
* [Write: "She knew."] # timed: 8s # id: k_true_010
    -> k_knew
* [Write: "She didn't know."] # id: k_true_011
    -> k_pencilled
* [Hand her the pencil.] # default # id: k_true_012
    -> k_her_line

=== k_kind ===
# place: corner, interior cold
# shot: close-up of dot, slow push-in; blue lamp, the pencil already moving
Dot (tender): "Miss Ruiz had no reason to doubt the weapon." # id: k_kind_001
# shot: over-the-shoulder of dot and amparo, static; she reads it off the page, lips closed
It's a good sentence. It has no fingerprints on it. # id: k_kind_002
Amparo (angry): You're doing it again. You're being kind in pencil. # id: k_kind_003
Dot (afraid): It would keep you out of prison. # id: k_kind_004
# shot: medium wide of amparo, slow pull-back; the empty burgundy waistcoat on the chair, the bulb
Amparo (sad): It kept Kas out. Look at him. # id: k_kind_005
{ rounds == "pocket":
    # shot: medium of dot, low angle, static; five rounds in her palm, under the edge of the desk
    There's one other name I could put. I have the rounds to back it. # id: k_kind_006
}
# beat: kind_in_pencil
* [Sign it.] # timed: 8s # default # id: k_kind_007
    -> k_pencilled
* [Tear it out. Give her the pencil.] # id: k_kind_008
    -> k_her_line
* {rounds == "pocket"} [Write: "D. Pell loaded the gun."] # id: k_kind_009
    ~ confessed = true
    # shot: insert, static, 5s; five rounds set down in a row along the top of a white page
    Dot (determined): There. Now you've nothing to stay for. There's a train at five-twenty. # id: k_kind_010
    -> k_stage_door

=== k_roof ===
# place: roof, dawn
# shot: wide of amparo and dot, slow pan right; chimneys, a grey harbour, a green gown in the wind
# ambience: harbour, fade 2s
Amparo (tender): Rafa ate his lunch up here. He said the gulls knew him by name. # id: k_roof_001
# shot: medium of amparo and dot, static; shoulder to shoulder at the parapet
Dot (neutral): What do you want me to write? # id: k_roof_002
Amparo (sad): I want to have put it down. On the second line. There's a pause there anyway. # id: k_roof_003
# shot: insert, slow push-in, 4s; keys in a pencil-grey palm
Dot (afraid): There's a train at five-twenty. The stage door's on my ring. # id: k_roof_004
# shot: close-up of amparo, slow push-in; wind in the long black hair
Amparo (surprised): You'd do that? You won't even let people borrow a torch. # id: k_roof_005
# beat: what_she_wants
* [Give her the key.] # timed: 8s # id: k_roof_006
    -> k_stage_door
* [Ask her to stay, and sign with you.] # default # id: k_roof_007
    -> k_her_line

=== k_her_line ===
# place: corner, interior cold
# shot: insert, slow push-in, 7s; a page, a bare hand writing under somebody else's lines
# ambience: house, fade 2s
She takes off the glove to write. Two words. They go right through to the pink. # id: k_her_line_001
Amparo (determined): "I knew." There. It's a short part. # id: k_her_line_002
# shot: medium close of amparo and dot, static; the pencil held out, flat on a palm
{ owned:
    Amparo (tender): Your turn, Dot. You know how it goes. # id: k_her_line_003
- else:
    Amparo (cold): Now you. In front of somebody, this time. # id: k_her_line_004
}
Feet in the passage. They're early. # id: k_her_line_005
# beat: her_line
* [Sign under her.] # timed: 7s # id: k_her_line_006
    -> ending_clear_not_given
* [Let her stand alone.] # default # id: k_her_line_007
    -> ending_prompt_side

=== k_knew ===
# shot: insert, slow push-in, 3s; two pencilled words on a white page
Two words. They look smaller than I expected. # id: k_knew_001
# shot: close-up of amparo, static; relief and fury, in that order
Amparo (sad): Thank you. I couldn't have gone round all my life being lucky. # id: k_knew_002
Amparo (cold): Now write yours. Not what you did. What you knew. # id: k_knew_003
# shot: close-up of dot, slow push-in; from the passage a bar of light falls across the page
Feet in the passage. They're early. # id: k_knew_004
# beat: your_line
* [Write: "So did I." Sign.] # timed: 7s # id: k_knew_005
    -> ending_clear_not_given
* [Put the pencil down.] # default # id: k_knew_006
    -> ending_prompt_side

=== k_pencilled ===
# place: corner, interior cold
# shot: insert, slow push-in, 5s; a page signed in pencil, neat as print, the pink edge under it
White for the office: she couldn't have known. I sign it. I've had practice. # id: k_pencilled_001
# shot: medium of amparo and dot, static; she has her back to the desk, arms round herself
Amparo (sad): And I say thank you. That's how it goes, isn't it? I buy you a plant. # id: k_pencilled_002
# shot: insert, static, 6s; a corner of pink paper lifted by a thumbnail
The pink is still in the pad. On the pink I've put it all. # id: k_pencilled_003
Feet in the passage. They're early. # id: k_pencilled_004
# beat: the_pink_edge
* [Burn the pink.] # timed: 7s # default # id: k_pencilled_005
    -> ending_in_pencil
* [Give her the pink.] # id: k_pencilled_006
    -> ending_the_carbon

=== k_stage_door ===
# place: street, dawn, rain
# shot: medium of amparo and dot, static; a door open behind them, a black coat held out over the green gown
# ambience: rain, fade 2s
The rain's got in under the door. I put my coat on her. It has pencils in every pocket. # id: k_stage_door_001
# shot: over-the-shoulder of dot and amparo, slow push-in; the wet street, one lamp still lit
Amparo (afraid): Come with me. You can count the stations. # id: k_stage_door_002
{ confessed:
    I think of the page in there, and five rounds along the top of it, like a row of footlights. # id: k_stage_door_003
- else:
    I think of the page in there, quite white, with nobody bending over it. # id: k_stage_door_004
}
# shot: close-up of dot, static; rain on red glasses, she looks back at the lit doorway
Dot (sad): Somebody has to be here when they call. # id: k_stage_door_005
# beat: come_with_me
* [Go with her.] # timed: 7s # id: k_stage_door_006
    -> ending_five_twenty
* [Stay.] # default # id: k_stage_door_007
    -> ending_stage_door

=== ending_clear_not_given ===
# place: street, dawn, rain
# shot: wide of amparo and dot, high angle, slow crane down; two women on wet cobbles, side by side, a door open behind them
# ambience: rain, fade 2s
We hand it in together. White copy and pink copy, and for once they match. # id: ending_clear_not_given_001
Amparo (neutral): What will we get? # id: ending_clear_not_given_002
Dot (neutral): Years. Not the same number. # id: ending_clear_not_given_003
# shot: medium of amparo and dot, slow push-in; black hair, silver hair, the same rain on both
Amparo (tender): You've left the plant. It'll die in there. # id: ending_clear_not_given_004
She makes me go back in for it, with a constable on each side. # id: ending_clear_not_given_005
# shot: insert, static, 6s; a fern in a flower pot on a wet kerb, between two pairs of shoes
On the second page I've done Rafa's over. "Clear not given." Two winters, and one more man. # ending: clear_not_given # id: ending_clear_not_given_006
-> END

=== ending_prompt_side ===
# place: corner, interior cold
# shot: close-up of dot, static; the pencil lies still beside her hand
Her name, under her own sentence. I don't put mine beside it. # id: ending_prompt_side_001
Amparo (surprised): Oh, Dot. # id: ending_prompt_side_002
# shot: medium wide of amparo, slow tracking left; green gown between two dark uniforms, stopping at the desk
They take her out past my corner. She stops, and waters the fern from my cup. # id: ending_prompt_side_003
Amparo (tender): Keep it out of the draught. # id: ending_prompt_side_004
# shot: medium of dot, slow pull-back; headset, blue lamp, the fern, an empty stage beyond
New season in September. They've given me a new desk. # id: ending_prompt_side_005
From prompt side you see everybody. Nobody sees you. That's the beauty of it. # ending: prompt_side # id: ending_prompt_side_006
-> END

=== ending_in_pencil ===
# shot: insert, slow push-in, 9s; a pink page curling brown in a saucer
Pink burns fast. It's hardly paper at all. # id: ending_in_pencil_001
Dot (cold): "Gallery otherwise empty." # id: ending_in_pencil_002
I don't know why I say it aloud. She looks at me, and goes to fetch her coat. # id: ending_in_pencil_003
# place: street, day
# shot: wide of amparo, high angle, static; far down the street in a grey coat, not turning
The coroner says accident. She goes home to her mother, and doesn't write. # id: ending_in_pencil_004
# shot: close-up of kas, slow push-in; a framed portrait, lit from above, laughing at somebody out of shot
They've hung him in the foyer. I do the glass on Mondays. # id: ending_in_pencil_005
# shot: medium of dot, static; a cloth in her hand, her own reflection over the portrait
People say I have such a clear hand. # ending: in_pencil # id: ending_in_pencil_006
-> END

=== ending_the_carbon ===
# shot: medium close of dot and amparo, static; the pink sheet passes from one hand to the other
Dot (tender): White says you couldn't have known. Pink says what I did, both times. You keep the pink. # id: ending_the_carbon_001
Amparo (surprised): I could finish you with this. # id: ending_the_carbon_002
Dot (determined): Any morning you like. # id: ending_the_carbon_003
# place: street, dawn
# shot: medium of amparo, slow pull-back; she folds it small, and smaller, and puts it in her glove
She goes out past the constables with it against her pulse. # id: ending_the_carbon_004
# place: corner, interior cold
# shot: insert, slow push-in, 9s; an opened envelope on the desk beside the fern, nothing in it
Every year, on the night, an envelope comes in her writing. There's never anything in it. # id: ending_the_carbon_005
So I know that she still has it. So I know how she is. # ending: the_carbon # id: ending_the_carbon_006
-> END

=== ending_five_twenty ===
# place: carriage, dawn, rain
# shot: medium of amparo and dot, static; facing seats, a green hem under a black coat, rain on the window
# ambience: train, fade 2s
It leaves without being told to. I'm not used to that. # id: ending_five_twenty_001
Amparo (afraid): I don't know any lines for this bit. # id: ending_five_twenty_002
Dot (tender): I've never had any. I only had the book. # id: ending_five_twenty_003
# place: stage, dawn, clear
# shot: extreme wide, slow pull-back, 5s; one bulb, an empty chair with a burgundy waistcoat, a white page
{ confessed:
    Behind us the bulb is on, and my name is on the page, and nobody's on the book. # id: ending_five_twenty_004
- else:
    Behind us the bulb is on, and the page is white, and nobody's on the book. # id: ending_five_twenty_005
}
# place: carriage, dawn, rain
# shot: close-up of amparo, static; lights of another train run across her face
Amparo (in pain): That's Mamá's train. She's bringing a cake. # id: ending_five_twenty_006
# shot: close-up of amparo and dot, slow push-in; a dark head asleep on a black shoulder
She goes to sleep on my shoulder. # id: ending_five_twenty_007
I stay awake and count. Somebody has to know where we are. # ending: five_twenty # id: ending_five_twenty_008
-> END

=== ending_stage_door ===
# shot: wide of amparo, slow pull-back; a long black coat going away down the wet street
She doesn't look back. Quite right. You never look at the prompt corner. # id: ending_stage_door_001
# place: corner, dawn, clear
# shot: insert, slow push-in, 7s; a pencil, a white page, a pink edge
{ rounds == "pocket":
    Dot (determined): "22.25. D. Pell loaded the gun." # id: ending_stage_door_002
    Five rounds to hold the paper flat. I've never told a lie with so much evidence. # id: ending_stage_door_003
- else:
    Dot (determined): "22.25. D. Pell found the blank. D. Pell let the act go on." # id: ending_stage_door_004
    No lie in it. I just don't mention trains. # id: ending_stage_door_005
}
# place: stage, dawn
# shot: wide of dot, high angle, slow crane down; a small black figure on a chair right under the bare bulb
At seven they knock. I've moved my chair out under the bulb. # id: ending_stage_door_006
# shot: close-up of dot, slow push-in; hard white light, for once with nothing between her and it
Dot (tender): Here. I'm here. In the light. # ending: stage_door # id: ending_stage_door_007
-> END

// ------------------------------------------------------------- Amparo is dead

=== a_ladder ===
# shot: wide, high angle, static; blue canvas on the boards, hollow under the painted waves
They've carried her out to the yard. The sea is still the shape of her. # id: a_ladder_001
# place: gallery, interior cold
# shot: medium wide of kas, low angle, slow push-in; high up, leaning on the wrong-grey rail, the plywood moon beside him
Kas (neutral): You painted over the bolt hole. Very neat. # id: a_ladder_002
He held Rafa's belt up there, till I called his entrance. I called it without a clear. # id: a_ladder_003
Dot (afraid): Come down, Kas. That rail was never right. # id: a_ladder_004
# shot: establishing, low angle, slow push-in, 4s; the back of a painted moon among ropes, something small and dark stuck to it
Kas (tender): The old bolt's taped to the back of the moon. They ought to see it. # id: a_ladder_005
# beat: the_wrong_grey
* [Climb up to him.] # timed: 6s # id: a_ladder_006
    -> a_belt
* [Stay on the ground. Use the headset.] # default # id: a_ladder_007
    -> a_headset

=== a_belt ===
# shot: medium of dot and kas, handheld; she comes off the ladder, hemp ropes, the drop beyond them
Twenty-six rungs. I'd forgotten the smell. Hemp and pigeons. # id: a_belt_001
Kas (determined): It had been going for years. That doesn't let us off. It's just the rest of it. # id: a_belt_002
# shot: medium of kas, high angle, slow tilt down; a hand on his belt buckle, forty feet of dark under him
Kas (afraid): It's a long reach. Hold my belt, Dot. # id: a_belt_003
# beat: hold_my_belt
* [Take hold, with both hands.] # timed: 6s # default # id: a_belt_004
    -> a_held
* ["No. Leave it there."] # id: a_belt_005
    -> a_alone

=== a_alone ===
# shot: close-up of kas, static; he nods as if she had given him the time
Kas (tender): No. I wouldn't, either. # id: a_alone_001
# shot: medium of kas, high angle, slow push-in; he swings one leg over the rail without hurry
He goes over by himself, one shoe on the outside of the boards, feeling for the moon. # id: a_alone_002
# beat: over_the_rail
* [Grab his belt.] # timed: 5s # default # id: a_alone_003
    ~ bolt = true
    # shot: medium close of dot and kas, handheld; her fists in his belt, his arms round a wooden moon
    My hands are in his belt before I've decided anything. He gets the bolt. I get him. # id: a_alone_004
    Kas (surprised): You looked. # id: a_alone_005
    -> a_dawn
* [Don't look.] # id: a_alone_006
    -> ending_the_moon

=== a_held ===
# shot: over-the-shoulder of kas and dot, high angle, static; her fists on leather, his back, the moon
He weighs what a man weighs. The leather creaks. His fingers find the tape. # id: a_held_001
# shot: extreme wide, bird's eye, static, 5s; far below, a torch beam crosses the stage
Below, a constable calls my name. Then again, the way you call somebody who is late. # id: a_held_002
# shot: extreme close-up of dot, handheld; sweat, red glasses slipping, her head already turning
Eighteen years. When they call, I answer. # id: a_held_003
# beat: someone_calls
* [Hold on.] # timed: 5s # default # id: a_held_004
    ~ bolt = true
    # shot: medium close of kas and dot, handheld; they land on the boards in a heap, something rusty in his fist
    Kas (surprised): You didn't go. # id: a_held_005
    -> a_dawn
* [Answer.] # id: a_held_006
    # shot: close-up of dot, handheld, 3s; she turns to the voice, one arm going up
    Dot (neutral): Up here. # id: a_held_007
    It only takes one hand to wave. # id: a_held_008
    -> ending_the_moon

=== a_headset ===
# place: corner, interior cold
# shot: medium of dot, slow push-in; headset on, blue lamp, the fern, her face turned up
Rafa's headset is still on its hook up there. I hear him lift it off. # id: a_headset_001
# place: gallery, interior cold
# shot: close-up of kas, low angle, slow push-in; a headset held to one ear like a shell
{ kas_knows:
    Kas (in pain): She was putting it down. I keep hearing it. I keep shouting over it. # id: a_headset_002
    # shot: close-up of amparo, static; in memory, green exit light, her lips saying something nobody hears
    Kas (afraid): Did you hear her, Dot? Did you? # id: a_headset_003
- else:
    Kas (afraid): She'd have fired, wouldn't she? Another second. Tell me she'd have fired. # id: a_headset_004
    # shot: close-up of amparo, static; in memory, the desk lamp under her chin, her thumb on the hammer
    Kas (in pain): I can carry it, if she'd have fired. # id: a_headset_005
}
# beat: from_the_ground
* {not kas_knows} ["She'd have fired."] # timed: 6s # default # id: a_headset_006
    -> a_fair
* {not kas_knows} ["She was putting it down."] # id: a_headset_007
    # shot: extreme close-up of kas, static; the headset comes slowly away from his ear
    For a while there's only the hiss of the line. # id: a_headset_008
    -> a_clear
* {kas_knows} ["No. I'd made the dark."] # timed: 7s # id: a_headset_009
    # shot: extreme close-up of kas, static; listening
    Kas (sad): So it took two of us. That's almost company. # id: a_headset_010
    -> a_clear
* {kas_knows} ["Nobody could have heard."] # default # id: a_headset_011
    # shot: extreme close-up of kas, static; he smiles at the headset
    Kas (cold): That's white-copy talk. I only read the pink. # id: a_headset_012
    -> a_clear

=== a_clear ===
# place: gallery, interior cold
# shot: wide of kas, low angle, static; he leans on the rail and it answers with a small dry sound
Under his hand the rail gives, the width of a coin. # id: a_clear_001
# place: corner, interior cold
# shot: extreme close-up of dot, slow push-in; lips at the microphone, one hand over the switches
I can't see him. I couldn't see Rafa. # id: a_clear_002
# beat: give_me_a_clear
* [Bring the moon in closer for him.] # timed: 6s # id: a_clear_003
    # shot: extreme wide of kas, low angle, slow pan left, 5s; a plywood moon starts to move by itself
    Dot (determined): Cue fourteen. Go. # id: a_clear_004
    It swings, and fouls, just as it did. He reaches out to free it. # id: a_clear_005
    -> ending_the_moon
* [Ask him for a clear. Wait for it.] # default # id: a_clear_006
    # shot: close-up of dot, static; she waits
    Dot (tender): Gallery. Step back and give me a clear. Take as long as you like. # id: a_clear_007
    # shot: close-up of kas, static; wet cheeks, both hands off the rail
    Kas (tender): Clear, Dot. # id: a_clear_008
    -> a_dawn

=== a_fair ===
# shot: close-up of kas, slow push-in; his forehead goes down on the rail, on both hands
Kas (tender): Good. Then it was fair. # id: a_fair_001
# place: corner, interior cold
# shot: medium of dot, static; blue lamp, the headset, the potted fern
{ tape == "wiped":
    I've wiped the one voice that could say otherwise. # id: a_fair_002
- else:
    Her voice is in the fern pot, a foot from my elbow, asking for some light. # id: a_fair_003
}
He starts down. I can hear him counting rungs. He sounds ten years younger. # id: a_fair_004
# beat: counting_rungs
* [Take it back, while he's on the ladder.] # timed: 6s # id: a_fair_005
    # shot: medium of kas, high angle, handheld; he stops with both arms through the rungs
    Dot (sad): I lied, Kas. She was putting it down. Hold on with both hands. # id: a_fair_006
    -> a_dawn
* [Let him have it.] # default # id: a_fair_007
    -> ending_eighty_fifth

=== a_dawn ===
# place: roof, dawn
# shot: wide of kas and dot, slow pan right; chimneys, a grey harbour, a man on the step of a water tank
# ambience: harbour, fade 2s
The hatch gives on to the roof. It's getting light, and no one called it. # id: a_dawn_001
{ bolt:
    # shot: insert, slow push-in, 5s; a pink page with a sheared bolt lying on it, rust on the pencil lines
    His bolt. My page. It's the first time they've been in the same place. # id: a_dawn_002
- else:
    # shot: insert, slow push-in, 4s; a pink page smoothed out on a parapet
    The bolt can wait for someone with a harness. My page is here. # id: a_dawn_003
}
Kas (afraid): They'll ask what happened. Which time do we start with? # id: a_dawn_004
# beat: which_time_first
* [Sign it. Both names.] # timed: 7s # id: a_dawn_005
    -> ending_two_signatures
* [Burn it. Open again in October.] # default # id: a_dawn_006
    -> ending_eighty_fifth
* {promised or answered} [Her train first.] # id: a_dawn_007
    -> ending_platform_two

=== ending_two_signatures ===
# place: street, dawn, rain
# shot: medium wide of kas and dot, static; side by side under the lamp at the stage door, hair wet
# ambience: rain, fade 2s
Her mother comes straight from the station. Good coat, earrings, a cake box on a string. # id: ending_two_signatures_001
She reads it standing up, in the rain. Both names. Then she asks which of us was holding him. # id: ending_two_signatures_002
# shot: close-up of kas, slow push-in; rain down his face, no performance in it
Kas (in pain): I was, señora. # id: ending_two_signatures_003
# shot: medium close of kas, high angle, slow push-in; a small gloved hand turns his right hand over
She takes that hand, and turns it over, and looks in it. # id: ending_two_signatures_004
# shot: wide of dot and kas, high angle, slow pull-back; figures under one lamp, blue light turning at the end of the street
The constable waits. She goes on holding it. # ending: two_signatures # id: ending_two_signatures_005
-> END

=== ending_platform_two ===
# place: station, dawn, rain
# shot: wide of dot, slow push-in; a small figure in black on a long wet platform, a train drawing in
# ambience: rain, fade 2s
Kas is at the police station, saying it badly, in his own words. # id: ending_platform_two_001
Platform two. A small woman in a good coat gets down backwards, holding the rail. # id: ending_platform_two_002
# shot: medium close of dot, static; the pink sheet held flat against the black jumper
{ answered:
    She knows. She's put her earrings in all the same. # id: ending_platform_two_003
- else:
    She's looking past my shoulder for somebody taller. # id: ending_platform_two_004
}
Dot (tender): Señora Ruiz. I wrote this twice. This is the one that's true. # id: ending_platform_two_005
# shot: close-up of amparo, static; in memory, eyes up, a page held low in one glove
She has the same way of not looking down at a page. # id: ending_platform_two_006
# place: station, dawn, rain
# shot: wide of dot, high angle, slow pull-back; two small figures arm in arm, a long wet platform
She doesn't take it. She takes my arm. The platform's wet, and one of us might fall. # ending: platform_two # id: ending_platform_two_007
-> END

=== ending_the_moon ===
# place: gallery, interior cold
# shot: establishing, low angle, slow pan right, 4s; a plywood moon swinging among the ropes, nobody beside it
# music: none, fade 2s
The moon is swinging. There's nobody next to it. # id: ending_the_moon_001
# place: stage, night
# shot: extreme wide, bird's eye, slow crane up, 4s; one bulb, blue canvas, the painted waves pushed out of shape
He fell on the sea. It's only canvas. # id: ending_the_moon_002
# place: corner, interior cold
# shot: close-up of dot, slow push-in; a white page, a pink edge, the blue lamp
Dot (cold): "04.52. Clear not given." # id: ending_the_moon_003
I press hard. I get it right first time. It's quite easy, once there's no one left to be kind to. # id: ending_the_moon_004
# shot: medium of dot, slow pull-back; desk, fern, headset, two other headsets hanging on their hooks
On the cans the line's still open. I say "Thank you, gallery," and wait. # ending: the_moon # id: ending_the_moon_005
-> END

=== ending_eighty_fifth ===
# place: corner, interior cold
# shot: medium of dot, slow push-in; headset, a bigger desk, the fern grown long
# ambience: house, fade 2s
# music: six_minutes, fade 3s
Misadventure, the coroner says. October, and a bigger house. The moon is electric now. # id: ending_eighty_fifth_001
# place: passage, night
# shot: medium of kas, slow tracking right; burgundy waistcoat, hair tied back, he passes without lifting his eyes
Kas comes off on my side every night. We say good house, or we say quiet house. # id: ending_eighty_fifth_002
# place: stage, night
# shot: over-the-shoulder of kas, slow push-in; a stranger's back in an emerald green gown, hair pinned up
A new girl wears the green. She's never asked why I weigh it three times. # id: ending_eighty_fifth_003
Kas (tender): Go on. It's all right. # id: ending_eighty_fifth_004
# place: corner, interior cold
# shot: extreme close-up of dot, static; the microphone, the cue light turning on her glasses
Dot (neutral): Sixty-one. Go. # ending: eighty_fifth_night # id: ending_eighty_fifth_005
-> END
