namespace InteractiveDrama.Playback.Tests;

/// <summary>Stories that these tests play; between them they use most of ink.</summary>
public static class Stories
{
    public const string Market = """
        VAR coins = 3
        VAR friend = "nobody"
        LIST bag = apple, (knife), rope
        -> gate

        === gate ===
        # episode: 1 The Gate
        # place: pier, dusk
        # shot: wide, slow pan left, 5s
        The market closes in an hour. {gate > 1: Again.}
        Mei (afraid): We have {coins} coins.
        # beat: at_the_gate
        * [Buy an apple] # timed: 6s
            ~ coins = coins - 1
            ~ bag += apple
            Mei: {~Sweet.|Sour.|Neither.}
            -> gate
        * {coins > 2} [Ask Old Jon] # default
            -> ask -> inside
        + [Wait]
            {&The bell rings.|The bell does not ring.|A dog barks.}
            -> gate
        * -> inside

        === ask ===
        # shot: close-up of old_jon, low angle
        Old Jon (tired): {RANDOM(1, 6) > 3: Go in. | Go home.}
        * * [Thank him] "Thank you," Mei says.
            ~ friend = "jon"
        * * [Say nothing]
        - - ->->

        === inside ===
        # episode: 2 Inside
        # place: room, night
        # shot: medium of mei and old_jon; a lamp
        {friend == "jon": Old Jon follows you in. | Nobody follows you in.}
        <- rumours
        * [Light the lamp] # timed: 3s
            The lamp is lit{bag ? rope: , and the rope is there}.
            # ending: lamp
            -> END
        * [Leave] # default
            You leave. # ending: street
            -> DONE

        === rumours ===
        + [Listen]
            {stopping:
            - Somebody says the sea is rising.
            - Nobody says anything.
            }
            -> inside
        """;

    public static IEnumerable<string> All =>
        [
            Market,
            "Only a line.\n-> END",
            "{shuffle:\n- a\n- b\n- c\n}\n+ [again] -> top\n* [end] -> END\n== top\n{~x|y} <>\nz\n+ [again] -> top\n* [end] -> END",
        ];
}
