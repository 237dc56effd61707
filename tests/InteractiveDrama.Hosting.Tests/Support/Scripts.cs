namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Stories in a few lines.</summary>
internal static class Scripts
{
    /// <summary>A timed decision behind a shot of four seconds, then an untimed one, then two endings.</summary>
    public const string Pier = """
        VAR waited = false
        -> pier
        === pier
        # episode: 1 The Pier
        # shot: wide, 4s
        The last ferry leaves in an hour.
        * [Wait for her] # id: wait # timed: 8s
          ~ waited = true
          -> shed
        * [Leave now] # id: leave # default
          -> shed
        === shed
        # episode: 2 The Shed
        {waited: She came after all.|Nobody came.}
        * [Go in] # id: go_in
          The door opens.
          # ending: dawn
          -> END
        * [Walk away] # id: walk_away
          The road is long.
          # ending: night
          -> END
        """;

    /// <summary>One of the choices runs for ever.</summary>
    public const string Trap = """
        VAR x = 0
        A corridor.
        * [The left door] # id: left
          -> loop
        * [The right door] # id: right
          Daylight.
          -> END
        === loop
        ~ x = x + 1
        -> loop
        """;

    /// <summary>Timed decisions in a row.</summary>
    public const string Chain = """
        -> one
        === one
        One.
        * [a1] # id: a1 # timed: 5s
        * [b1] # id: b1 # default
        - Two.
        * [a2] # id: a2 # timed: 5s
        * [b2] # id: b2 # default
        - Three.
        * [a3] # id: a3 # timed: 5s
        * [b3] # id: b3 # default
        - Four.
        -> END
        """;
}
