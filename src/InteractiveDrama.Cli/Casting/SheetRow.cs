using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Checks;

namespace InteractiveDrama.Cli.Casting;

/// <summary>A picture of a cast sheet.</summary>
/// <param name="View">What it shows.</param>
/// <param name="Take">Its take's id.</param>
/// <param name="State">How it stands in review.</param>
/// <param name="Provider">Who made it.</param>
/// <param name="Checks">What the checks found.</param>
internal sealed record SheetRow(
    [property: JsonPropertyName("view")] string View,
    [property: JsonPropertyName("take")] string Take,
    [property: JsonPropertyName("state")] SheetState State,
    [property: JsonPropertyName("provider")] string Provider,
    [property: JsonPropertyName("failed")] ImmutableArray<string> Checks
)
{
    /// <summary>A picture as it is listed.</summary>
    public static SheetRow Of(SheetPicture picture) =>
        new(
            picture.View.Name,
            picture.Take.Id,
            picture.State,
            picture.Take.Provider,
            [
                .. picture
                    .Take.Checks.Where(check => check.Verdict == CheckVerdict.Failed)
                    .Select(check => check.Name),
            ]
        );

    /// <summary>It as a line of a terminal.</summary>
    public override string ToString()
    {
        var state = State switch
        {
            SheetState.Approved => "approved",
            SheetState.Refused => "refused",
            _ => "to be reviewed",
        };
        var failed = Checks.IsEmpty ? "" : $", failed {string.Join(", ", Checks)}";
        return $"  {View, -6} {Take}  {state}{failed}";
    }
}
