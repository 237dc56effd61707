using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ink.Runtime;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>
/// ink's runtime, playing a walk in one go, as it was made for: what its saves lose is not lost here, and an
/// exception that it never meant can be told from an error that it did.
/// </summary>
internal sealed partial class InkInPlace
{
    private readonly Story story;
    private readonly List<EngineOutput> outputs = [];
    private readonly List<(string Message, global::Ink.ErrorType Type)> messages = [];

    private InkInPlace(StoryPackage package)
    {
        story = new Story(package.Program) { allowExternalFunctionFallbacks = true };
        story.onError += (message, type) => messages.Add((message, type));
    }

    /// <summary>Where a walk comes to, without what <see cref="Difference.Plain"/> leaves out.</summary>
    /// <param name="package">The story.</param>
    /// <param name="walk">Its beginning.</param>
    /// <param name="choices">The choices taken, as they are counted at each stop.</param>
    /// <param name="lines">How many outputs a step may have.</param>
    /// <returns>The last stop, its state as ink saves it, and whether it failed by an exception of .NET.</returns>
    public static (EngineStop Stop, string State, bool IsRaw) Play(
        StoryPackage package,
        Walk walk,
        IReadOnlyList<int> choices,
        int lines
    )
    {
        var place = new InkInPlace(package);
        try
        {
            place.story.state.storySeed = walk.Seed;
            place.story.state.previousRandom = 0;
            if (walk.Knot is not null)
                place.story.ChoosePathString(walk.Knot);
            place.Continue(lines);
            for (var step = 0; step < choices.Count; step++)
            {
                place.outputs.Clear();
                place.messages.Clear();
                place.story.ChooseChoiceIndex(choices[step]);
                if (walk.Detour(step) is { } knot)
                    place.story.ChoosePath(
                        new global::Ink.Runtime.Path(knot),
                        incrementingTurnIndex: false
                    );
                place.Continue(lines);
            }

            return (place.Stop(), place.story.state.ToJson(), false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A story may lead ink into any exception at all.
            return (
                new EngineStop(
                    null,
                    [.. place.outputs],
                    [],
                    null,
                    false,
                    [Read(e.Message)],
                    [],
                    []
                ),
                "",
                true
            );
        }
    }

    private void Continue(int lines)
    {
        for (var line = 0; story.canContinue && !HasError && line < lines; line++)
        {
            var text = story.Continue();
            outputs.Add(new EngineOutput(text, [.. story.currentTags], [], [], null, []));
        }
    }

    private bool HasError => messages.Exists(m => m.Type == global::Ink.ErrorType.Error);

    private EngineStop Stop()
    {
        var errors = Of(global::Ink.ErrorType.Error);
        var ranOut =
            story.currentChoices.Count == 0
            && errors.Any(e =>
                e.Message.Contains("an out of content", StringComparison.Ordinal)
                || e.Message.Contains(
                    "nexpectedly reached end of content",
                    StringComparison.Ordinal
                )
            );
        return new EngineStop(
            HasError && !ranOut ? null : Somewhere.Instance,
            [.. outputs],
            [
                .. story.currentChoices.Select(c => new EngineChoice(
                    c.text,
                    c.sourcePath,
                    [.. c.tags ?? []],
                    []
                )),
            ],
            null,
            ranOut,
            errors,
            Of(global::Ink.ErrorType.Warning),
            []
        );
    }

    private ImmutableArray<StoryError> Of(global::Ink.ErrorType type) =>
        [.. messages.Where(m => m.Type == type).Select(m => Read(m.Message))];

    private static StoryError Read(string message)
    {
        var text = Prefix().Replace(message, "").Trim();
        return new StoryError(char.ToUpperInvariant(text[0]) + text[1..], null, null);
    }

    [GeneratedRegex(
        @"^RUNTIME (ERROR|WARNING): (\([^)]*\): )?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Prefix();

    private sealed class Somewhere : EngineState
    {
        public static readonly Somewhere Instance = new();
    }
}
