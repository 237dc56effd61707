namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>Stories in which a choice that is lost, doubled or out of its place shows.</summary>
internal static class Tales
{
    /// <summary>Counts, draws, shuffles and remembers; ends after some fifteen choices.</summary>
    public const string Well = """
        VAR steps = 0
        VAR luck = 0
        VAR trail = 7
        -> well
        === well
        # shot: wide, 3s
        ~ luck = luck + RANDOM(1, 6)
        Step {steps}, luck {luck}, trail {trail}. {~Rain.|Sun.|Wind.|Fog.} # id: step
        { steps > 14: -> out }
        + [Dig] # id: dig
          ~ trail = (trail * 3 + 1) mod 10007
        + [Draw water] # id: water
          ~ trail = (trail * 5 + 2) mod 10007
          {&One bucket.|Another bucket.|A third.}
        * [Sing] # id: sing
          ~ trail = trail * 2 + 3
          ~ luck = luck - 1
        + {luck mod 2 == 0} [Wait] # id: wait
          ~ trail = trail + RANDOM(1, 100)
        - ~ steps = steps + 1
        -> well
        === out
        { luck > 50: The well is full. -> full }
        The well is dry.
        # ending: dry
        -> END
        === full
        # ending: full
        -> END
        """;

    /// <summary>Goes on for ever.</summary>
    public const string Road = """
        VAR steps = 0
        -> road
        === road
        Step {steps}.
        + [On] # id: on
          ~ steps = steps + 1
          -> road
        """;
}
