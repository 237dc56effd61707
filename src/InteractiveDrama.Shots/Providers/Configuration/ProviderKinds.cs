using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.AsyncJob;
using InteractiveDrama.Shots.Providers.ComfyUI;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.OpenAI;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>The kinds of provider that <c>providers.yaml</c> knows, and who reads each. Null when its settings cannot be used.</summary>
internal static class ProviderKinds
{
    public static ImmutableSortedDictionary<
        string,
        Func<ProviderSection, IShotProvider?>
    > All { get; } =
        new Dictionary<string, Func<ProviderSection, IShotProvider?>>(StringComparer.Ordinal)
        {
            ["async-job"] = AsyncJobYaml.Read,
            ["comfyui"] = ComfyYaml.Read,
            ["openai"] = OpenAiYaml.Read,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
