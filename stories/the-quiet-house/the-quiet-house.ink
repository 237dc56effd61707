// The Quiet House: plain ink, read as a page.

// How the narrator comes to hear the half of each conversation that was never written down.
VAR gentle = 0
VAR hard = 0

-> arrival

=== arrival ===
The agent wanted three things of me: the water off, the stove cold, and the key through his letterbox by five. I had them on a list, because my sister makes lists, and she had sent me this one in place of herself. # id: arrival_001

It was ten past two. Nobody had lived in the house since February, but the mat still had some give in it, and when I had shut the door behind me I did what all of us always did there. I stamped, twice, so that the boards would carry it. That was how you told my grandmother you had come in. # id: arrival_002

She lost her hearing at thirty-one, between a Sunday and the Friday after it, from a fever that went round the valley and otherwise did nobody any harm. She went on talking for fifty-eight years. It was the rest of us who had to write. There were pads in every room and pencils on strings, and one grew quick at it, and short. Visitors said what a quiet house it was. It was not a quiet house. It was only that half of everything said in it made no sound. # id: arrival_003

*   I hung my coat on the end hook[.], the low one, which had been mine when I was six and which nobody had ever troubled to move. # id: arrival_004
*   I kept my coat on[.]. It was colder in than out, as it is in houses that have been given up. The cold had had all summer to choose a chair. # id: arrival_005
-   I looked at the list again. Water, stove, key, it said. And under that, smaller, as if it had come to her while she was looking for the envelope: slips? # id: arrival_006

I knew what she meant. My grandmother never threw a slip away. When a pad was used up she cut the string and put it by, and so the house was full, behind things and under things, of what we had said to her. All of us; for fifty-eight years. What she had said to us was nowhere. She had only said it. # id: arrival_007
-> passage

=== passage ===
{Light came down the passage from the kitchen window, white and rather hard, and showed where the lino had been patched with other lino.|The light had left the floor of the passage and was going up the wall.|By now the passage was the brown of tea.|I could no longer see the end of the passage, only that it ended.} # id: passage_001
<- going
*   [Begin in the kitchen, with the stove.] # id: passage_002
    -> kitchen
*   [Look into the front room.] # id: passage_003
    -> front_room
*   [Go up and see to the taps.] # id: passage_004
    -> upstairs
+   {TURNS_SINCE(-> arrival) > 2} [Stand still for a minute.] # id: passage_005
    {I stood still. Somewhere a pipe let go of a little of the day's warmth, with a tick, and thought, and ticked again. She used to stand like this, exactly here, with her palm on the wall. She said it was how she knew who was on the stairs.|I put my palm flat on the wall, where hers had been. The paper was worn smooth there, at a height slightly below my own. Nobody was on the stairs.|I stood there a while longer. It is not true that you can hear nothing.} # id: passage_006
    -> passage

// Woven into the passage: once the stove and the taps are seen to, one may go.
=== going ===
*   {kitchen && upstairs} [Turn the water off, and go.] # id: going_001
    -> stopcock
-   -> DONE

=== kitchen ===
The stove was out, of course, and had been since the winter. All the same I knelt and opened it and put in my hand, the way you would for an animal. In the ash pan lay one hard clinker in the shape of a bird's foot. I raked it, and swept up, and closed the damper, and that was one thing off the list. # id: kitchen_001

The slips were in the drawer below the knives, in a bulldog clip, and they were my grandfather's. You could see it without reading them. He wrote the way he dug, straight down, and turned each word over at the end. "Back by six." "No, the other one." "It wants a new belt." "I never touched it." I took them to the window. They had been married thirty-four years, and it was like listening to him on the telephone: a man agreeing, and disagreeing, with a silence. # id: kitchen_002

The last one in the clip was on better paper than the rest. It said: "Because there was nobody I could ask." # id: kitchen_003

-> her_side ->

*   I tried to hear what she had asked him[.]. There was a field that he sold, the long one by the river, the spring I was born. "You sold it," I heard her say, in that voice without any edges, that she could not hear to put the edges on. "Why in God's name did you sell it, and not a word?" <> # id: kitchen_004
    ~ hard++
*   I tried to hear how she had come to ask it[.]. There was a winter when he did not sleep. I was small, and was told that he was seeing to the ewes. "You could have said," I heard her say, in that voice without any edges, that she could not hear to put the edges on. "All those nights. Why did you never say?" <> # id: kitchen_005
    ~ gentle++
-   And he had torn off a good sheet, and looked for the pencil, and written that. # id: kitchen_006
{hard > gentle: I could not see what answer there was to it. Perhaps that is why it was the last in the clip.|I thought it was about the longest thing he ever wrote to anybody.} # id: kitchen_007
-> passage

// A tunnel: the thought that comes whenever a slip is read, a little further each time.
=== her_side ===
{I have said that what she answered was nowhere, but that isn't quite so. If you hold one side of a thing for long enough, you begin to feel where the other must have touched it.|It was becoming easier. That ought to have put me on my guard.|By then I hardly needed to try, and I noticed that I was moving my lips.} # id: her_side_001
->->

=== front_room ===
Nobody sat in the front room. It was kept for the clock, which my grandmother wound on Saturdays with her fingertips resting on the case, to feel it take. It had stopped at twenty-five to nine, on no day in particular. The door of it would not stay shut and never had, and somebody long ago had folded up a slip of paper and wedged it in the crack. # id: front_room_001

I unfolded it. The hand was round, and furious, and I knew it from forty years of birthday cards, by which time it had calmed down. It was my mother's. She must have been seventeen. It said: "I am going anyway." # id: front_room_002

-> her_side ->

*   "Not in those shoes," said my grandmother[.], in my head, at once, and I laughed out loud in that cold room. My mother has told me about the shoes. She walked to the station in them with the heels in her hand. # id: front_room_003
    ~ gentle++
*   "Then go," said my grandmother[.], in my head, at once. My mother has never told me what was said. She has told me only that it was eleven years before she came back up the lane, and that when she did she was carrying me. # id: front_room_004
    ~ hard++
-   {hard > gentle: And the slip had been folded four times, and pushed into the crack until it held.|And the slip had been folded four times, small, like something meant for a locket, and used to keep a door closed.} I put it back as I had found it. The clock looked better with its door shut. # id: front_room_005
-> passage

=== upstairs ===
The bathroom tap had dripped a green line down the enamel. I turned it off, and went on holding it afterwards. Then there was only the bedroom, and I stamped on the threshold before I could stop myself. # id: upstairs_001

They had taken the bed. Where it had been the carpet was still red. The last of the pads lay on the sill on its string, and these were ours, from the end, my sister's and mine, from the weeks when we took it in turns to drive up. "It's me, Mamgu, it's Nia." "You had your tablets at four." "It's Tuesday." "It's Nia." My sister wrote them all out fresh every time, in capitals, with the date. Mine were shorter. I had got very quick. There was one of mine that I did not remember, and it was the last but one on the pad. It said: "Soon." # id: upstairs_002

-> her_side ->

*   "Will you be up again at Easter?" she had said[.]. That was it, surely. She liked to have Easter settled. She would have been doing the sum on her fingers: lamb, beds, who was not to be put next to whom. And I had said soon, which was nearly true. I was up again before Easter. We all were. # id: upstairs_003
    ~ gentle++
*   "When can I go home?" she had said[.]. That was it. She was in her own room, in the bed she had slept in since her wedding, looking at the window with great politeness, as if somebody else had chosen the view. And I had taken the pencil and written: soon. # id: upstairs_004
    ~ hard++
-   I did not turn over the last leaf of the pad. I told myself that it was getting late. # id: upstairs_005
-> passage

=== stopcock ===
The stopcock is under the stairs, where the brooms were. You have to go in on your knees and find it with your hand. It was stiff, and then all at once it wasn't, and the whole house gave a kind of shudder and went slack. I had never heard it without water in it before. I had always taken that sound for no sound at all. # id: stopcock_001

{ front_room:
    In the front room the door of the clock, shaken loose, came open on its hinge. # id: stopcock_002
}

There was a nail in there at the height of my eyes, and on the nail, on a string, a pad. I suppose it was for whoever went in after the broom. There was one slip left on it, with writing. I backed out, and took it down the passage to what was left of the light, and I stood there and could not think whose hand it was. It was large and unpractised and went uphill. There was nobody it could belong to. Then I understood that I had never seen it because she never had to use it. # id: stopcock_003

It said: "Was I loud?" # id: stopcock_004

That was all. She had not trusted her voice with it. She had gone into the cupboard under her own stairs to write it down, and had hung it up on a nail, where one of us would come on it sooner or later, looking for something else. And the rest of the slip was left empty, the way we left it for her, when it was her turn. # id: stopcock_005

{
- gentle > hard:
    I thought of all I had heard her say that afternoon. I had not once given her a raised voice. It had not crossed my mind. # id: stopcock_006
- hard > gentle:
    I thought of all I had heard her say that afternoon, every word of it mine. I had never asked what it was like from the inside. # id: stopcock_007
- else:
    I thought of all I had heard her say that afternoon, and that none of it had been this. # id: stopcock_008
}

*   I found the pencil[.], which was still on its string. # id: stopcock_009
    -> answer
*   I took out my telephone and rang my sister[.]. # id: stopcock_010
    -> sister
*   I put it with the others[.], all that I had come upon, and knelt down again at the stove. # id: stopcock_011
    -> stove

=== answer ===
It took me longer than any slip I ever wrote. # id: answer_001

*   In the end I put: No[.]. One word, and quick, as I had always been quick. I looked at it. It was kind, and quite untrue, and it was just the right length; and I saw that I could do it in my sleep, and that I very likely had. I tore it across and began again on the back. <> # id: answer_002
*   I put: Yes[.], and stopped, and looked at it, and saw that it would not do to leave it there. It was my turn, and there was plenty of room. <> # id: answer_003
-   "Yes," I wrote. "We could hear you from the road. It was how we knew which house." # id: answer_004

{kitchen && front_room && upstairs: Then, because there was still some paper, and nobody was waiting: "He should have asked you. The shoes were fine. I am sorry about soon."|Then, because there was still some paper, and nobody was waiting: "I am sorry about soon."} # id: answer_005

I hung it back on its nail. It was ten to five by then, and nearly dark, and they would be wanting the key. On the mat I turned and faced the passage, the stairs, the shut doors, all the wood in that house that had ever carried anything, and I stamped. Once, for going out. # ending: the_answer # id: answer_006
-> END

=== sister ===
"Is it done?" she said. And then, since I did not say anything, "You've found some, haven't you?" # id: sister_001

I read them out to her. I had to take them over to the window. I gave her our grandfather, and {front_room:our mother, who was going anyway, and }the two of us, with our Tuesdays and our tablets. I told her what Mamgu had said to each one. She let me get to the end. # id: sister_002

{ hard > gentle:
    "But she didn't say that," said my sister. "She never would have. You've made her sound like a judge." It was quiet for a moment. "You've made her sound like you." # id: sister_003
- else:
    "But she didn't say that," said my sister. "I was there for that one. She was dreadful. She could be perfectly dreadful, don't you remember? It's what I miss." # id: sister_004
}

So she told me, and I stood in the dark and listened. It was quite another woman, and she was talking to the same people. Then I read her the last slip, the one from the nail; and for a long time there was nothing on the line but Nia, breathing, a hundred and forty miles off, in a kitchen with the radio on. # id: sister_005

"Bring it," she said. "Bring all of them. I'll write the other half. And where I've got it wrong, you're to say so." I could hear her looking for a pencil. "Out loud," said my sister. # ending: the_other_half # id: sister_006
-> END

=== stove ===
The list said stove cold, and it would be, by morning. I opened the damper. I am not someone who keeps things, and there was the agent to think of, and the damp, and strangers with their arms full of curtains reading that a man had had nobody to ask. # id: stove_001

They went quickly. Old paper is hardly there at all. A word would stand up now and then, bright on black, before it fell in: six, and belt, and Nia, and Nia. {front_room: I had gone to get the one out of the clock, and I put that on too; it opened in the heat, all four folds, as if it had a mind to be read.|The clock in the front room I left alone. I never knew what it was that held the door.} # id: stove_002

I kept hers back till last, and then I found that I was keeping it. I sat on my heels on the kitchen floor, with my face hot, and the slip in my hand, and behind me the whole cold house with its mouth open. And I answered it aloud, since that was how it was done there: you wrote, and somebody spoke. # id: stove_003

"No," I said. "No, cariad. Not once." # id: stove_004

It came out louder than I had meant. It went along the passage, and up the stairs, and I listened to it go all through the rooms. # ending: the_stove # id: stove_005
-> END
