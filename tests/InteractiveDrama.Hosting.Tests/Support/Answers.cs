using System.Text.Json.Nodes;
using Shouldly;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Compares answers of the hub.</summary>
internal static class Answers
{
    /// <summary>The same in everything but how likely each choice is by now: other viewers choose meanwhile.</summary>
    public static void ShouldBeTheSame(this string answer, string other, string? who = null) =>
        WithoutLikelihood(answer).ShouldBe(WithoutLikelihood(other), who);

    private static string WithoutLikelihood(string answer)
    {
        var read = JsonNode.Parse(answer)!;
        Remove(read["beat"]);
        Remove(read["error"]?["current"]?["beat"]);
        return read.ToJsonString();
    }

    private static void Remove(JsonNode? beat) => (beat as JsonObject)?.Remove("preload");
}
