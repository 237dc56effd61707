using InteractiveDrama.Shots.Halting;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>Halts in words.</summary>
public static class HaltWords
{
    /// <summary>What a halt stops: <c>the story pier</c>, <c>the provider fal</c>, both, or <c>everything</c>.</summary>
    public static string Of(Halt halt)
    {
        ArgumentNullException.ThrowIfNull(halt);
        return (halt.Story, halt.Provider) switch
        {
            (null, null) => "everything",
            ({ } story, null) => $"the story {story}",
            (null, { } provider) => $"the provider {provider}",
            ({ } story, { } provider) => $"the provider {provider} for the story {story}",
        };
    }
}
