using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>The first thing in which two engines differ.</summary>
/// <param name="What">What it is.</param>
/// <param name="Ink">As ink has it.</param>
/// <param name="Other">As the other engine has it.</param>
internal sealed record Difference(string What, string Ink, string Other)
{
    /// <summary>Compares two stops.</summary>
    /// <param name="ink">ink's.</param>
    /// <param name="other">The other engine's.</param>
    /// <param name="isRaw">True when ink failed by an exception that it never meant: then only failing is compared.</param>
    public static Difference? Between(EngineStop ink, EngineStop other, bool isRaw = false) =>
        Of(
            "whether it fails",
            Failure(ink),
            Failure(other),
            ink.State is null == other.State is null
        )
        ?? (isRaw ? null : OfErrors("error", ink.Errors, other.Errors))
        ?? (isRaw ? null : OfOutputs(ink, other))
        ?? (isRaw ? null : OfErrors("warning", ink.Warnings, other.Warnings))
        ?? Of("whether content ran out", ink.RanOut, other.RanOut)
        ?? OfChoices(ink.Choices, other.Choices)
        ?? (
            isRaw || ink.StopPath is null
                ? null
                : Of("path of the stop", ink.StopPath, other.StopPath)
        );

    /// <summary>A stop without what only an engine of ours tells: paths of texts, and where tags stand between them.</summary>
    public static EngineStop Plain(EngineStop stop) =>
        stop with
        {
            Outputs =
            [
                .. stop.Outputs.Select(o => new EngineOutput(
                    o.Text,
                    o.TagsBefore.AddRange(o.TagsAfter),
                    [],
                    [],
                    null,
                    []
                )),
            ],
            StopPath = null,
        };

    /// <summary>Compares what two states hold.</summary>
    public static Difference? Between(
        IReadOnlyDictionary<string, string> ink,
        IReadOnlyDictionary<string, string> other
    ) =>
        ink
            .Keys.Union(other.Keys, StringComparer.Ordinal)
            .Where(name =>
                !Facts.IsBeyondInk(ink.GetValueOrDefault(name), other.GetValueOrDefault(name))
            )
            .Order(StringComparer.Ordinal)
            .Select(name => Of(name, ink.GetValueOrDefault(name), other.GetValueOrDefault(name)))
            .FirstOrDefault(d => d is not null);

    public static Difference? Of<T>(string what, T ink, T other) =>
        Of(what, Written(ink), Written(other), EqualityComparer<T>.Default.Equals(ink, other));

    private static Difference? Of(string what, string ink, string other, bool areSame) =>
        areSame ? null : new Difference(what, ink, other);

    private static Difference? OfOutputs(EngineStop ink, EngineStop other)
    {
        for (var i = 0; i < Math.Max(ink.Outputs.Length, other.Outputs.Length); i++)
        {
            var (a, b) = (ink.Outputs.ElementAtOrDefault(i), other.Outputs.ElementAtOrDefault(i));
            var difference =
                Of($"text of output {i + 1}", a?.Text, b?.Text)
                ?? OfAll($"tags before the text of output {i + 1}", a?.TagsBefore, b?.TagsBefore)
                ?? OfAll($"tags behind the text of output {i + 1}", a?.TagsAfter, b?.TagsAfter)
                ?? OfAll($"paths of the texts of output {i + 1}", a?.Paths, b?.Paths)
                ?? (
                    // Where texts have paths nothing asks for another; where ink ends it forgets where it was.
                    a!.Paths.IsEmpty && (ink.StopPath is not null || i < ink.Outputs.Length - 1)
                        ? Of($"path at the end of output {i + 1}", a.At, b!.At)
                        : null
                );
            if (difference is not null)
                return difference;
        }

        return null;
    }

    private static Difference? OfChoices(
        ImmutableArray<EngineChoice> ink,
        ImmutableArray<EngineChoice> other
    )
    {
        var difference = OfAll("choices", ink.Select(c => c.Text), other.Select(c => c.Text));
        for (var i = 0; difference is null && i < ink.Length; i++)
        {
            difference =
                Of($"path of choice {i}", ink[i].Path, other[i].Path)
                ?? OfAll($"tags of choice {i}", ink[i].Tags, other[i].Tags);
        }

        return difference;
    }

    private static Difference? OfErrors(
        string what,
        ImmutableArray<StoryError> ink,
        ImmutableArray<StoryError> other
    ) => OfAll(what, ink.Select(e => e.Message), other.Select(e => e.Message));

    private static Difference? OfAll(
        string what,
        IEnumerable<string>? ink,
        IEnumerable<string>? other
    )
    {
        var (a, b) = (ink?.ToList(), other?.ToList());
        return Of(
            what,
            Written(a),
            Written(b),
            (a ?? []).SequenceEqual(b ?? [], StringComparer.Ordinal)
        );
    }

    private static string Failure(EngineStop stop) =>
        stop.State is null
            ? $"failed: {string.Join(" / ", stop.Errors.Select(e => e.Message))}"
            : "went on";

    private static string Written<T>(T value) =>
        value is bool ? value.ToString()! : JsonSerializer.Serialize(value, Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
