namespace InteractiveDrama.Hosting.Tests.Gates;

/// <summary>A story with a gated choice and a gated episode; every gated shot looks like no other.</summary>
internal static class GatedPier
{
    public const string Script = """
        -> pier
        === pier
        # episode: 1 The Pier
        # place: pier, night
        # shot: wide, 4s
        The last ferry leaves in an hour.
        * [Ask for the song] # id: song # gate: song # timed: 8s # default
          # place: cabin, night
          # shot: close-up, low
          The song of the ferry.
          -> home
        * [Walk home] # id: walk
          -> home
        === home
        # shot: medium
        The lights go out.
        * [The second night] # id: on # timed: 8s
          -> second
        * [Stay] # id: stay
          # ending: stay
          -> END
        === second
        # episode: 2 The Second Night
        # gate: season
        # place: fog, dawn, fog
        # shot: extreme wide, high
        Fog on the water.
        * [Go] # id: go
          # ending: gone
          -> END
        """;
}
