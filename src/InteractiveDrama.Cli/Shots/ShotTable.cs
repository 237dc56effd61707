using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The shot list as a table for spreadsheets.</summary>
internal static class ShotTable
{
    private static readonly ImmutableArray<string> Columns =
    [
        "id",
        "scene",
        "episode",
        "seconds",
        "size",
        "angle",
        "movement",
        "pace",
        "who",
        "place",
        "time",
        "weather",
        "action",
        "lines",
        "prompt",
        "negative",
        "aspect",
        "references",
        "human",
        "content_hash",
    ];

    /// <summary>Writes it.</summary>
    public static byte[] Write(ImmutableArray<ShotRow> rows) =>
        Table.Write(Columns, rows.Select(Cells));

    /// <summary>A word of the shot vocabulary as people read it.</summary>
    public static string Word<T>(T value)
        where T : Enum =>
        JsonSerializer.SerializeToElement(value).GetString()!.Replace('_', ' ').Replace('-', ' ');

    private static IEnumerable<string?> Cells(ShotRow row) =>
        [
            row.Id,
            row.Scenes > 1 ? $"{row.Scene} of {row.Scenes}" : null,
            row.Episode,
            row.Seconds.ToString("0.###", CultureInfo.InvariantCulture),
            Word(row.Spec.ShotSize),
            Word(row.Spec.CameraAngle),
            Word(row.Spec.CameraMovement),
            Word(row.Spec.Pace),
            string.Join(", ", row.Who),
            row.Place,
            row.Spec.TimeOfDay,
            row.Spec.Weather,
            row.Spec.Action,
            string.Join('\n', row.Lines),
            row.Prompt,
            row.Negative,
            row.Spec.AspectRatio,
            string.Join(", ", row.References),
            row.Human ? "yes" : null,
            row.ContentHash,
        ];
}
