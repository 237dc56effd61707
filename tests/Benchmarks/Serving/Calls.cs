namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>Names that server and load agree on.</summary>
internal static class Calls
{
    /// <summary>The id of the story that is played.</summary>
    public const string Story = "prompt-side";

    /// <summary>The hub's method that gives back what it is given.</summary>
    public const string Echo = "Echo";

    /// <summary>The hub, on every host.</summary>
    public const string Hub = Protocol.DramaHub.Path;

    /// <summary>What the server has used, on every host.</summary>
    public const string Stats = "/bench/stats";
}
