using System.Text;
using System.Text.Json;
using InteractiveDrama.Benchmarks.Report;

namespace InteractiveDrama.Benchmarks.Serving.Report;

/// <summary>The outcome, for people and for programs.</summary>
/// <param name="Text">Tables and notes.</param>
/// <param name="Json">All figures.</param>
internal sealed record ServingReport(string Text, string Json)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>Writes it.</summary>
    /// <param name="rows">What was measured.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="folder">Where the databases are.</param>
    public static ServingReport Of(
        IReadOnlyList<ServingRow> rows,
        ServingOptions options,
        string folder
    )
    {
        var goals = ServingGoals.Of(rows).ToList();
        List<string> notes = [.. ServingNotes.Of(rows, options, folder)];
        var text = new StringBuilder(ServingTable.Of(rows, options.Markdown)).Append('\n');
        foreach (var note in notes)
            text.Append(options.Markdown ? "- " : "").Append(note).Append('\n');
        text.Append('\n').Append(Judge(goals, options.Markdown));
        var json = JsonSerializer.Serialize(
            new
            {
                options.Connections,
                options.Quick,
                Rows = rows.Select(r => new
                {
                    r.Number,
                    r.Name,
                    r.Missing,
                    r.Runs,
                    r.Half,
                    r.Idle,
                }),
                Goals = goals,
                Notes = notes,
            },
            Indented
        );
        return new ServingReport(text.ToString(), json);
    }

    private static string Judge(IEnumerable<Goal> goals, bool markdown)
    {
        var table = new TextTable(["goal", "row", "measured", ""], left: 4);
        foreach (var goal in goals)
            table.Add(goal.Name, goal.Story, goal.Value, goal.Met == true ? "met" : "MISSED");
        return table.Write(markdown);
    }
}
