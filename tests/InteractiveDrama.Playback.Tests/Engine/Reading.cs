using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Tests.Engine;

/// <summary>A stop as text: two stops that read the same are the same to a viewer.</summary>
internal static class Reading
{
    public static string Of(EngineStop stop) =>
        string.Join(
            '\n',
            [
                .. stop.Outputs.Select(o =>
                    $"{o.Text}|{string.Join('#', o.TagsBefore)}|{string.Join('#', o.TagsAfter)}"
                ),
                .. stop.Choices.Select(c => $"* {c.Text} {c.Path} {string.Join('#', c.Tags)}"),
                .. stop.Errors.Select(e => $"! {e.Message}"),
                $"ran out {stop.RanOut}, failed {stop.State is null}",
            ]
        );
}
