using InteractiveDrama.Stories.Translation;

namespace InteractiveDrama.Cli.Translating;

/// <summary>What an import did, in words and as JSON.</summary>
internal static class ImportText
{
    public static void Print(string file, string path, ImportReport report)
    {
        Console.WriteLine(
            $"{path}: {report.New.Length} new, {report.Changed.Length} changed, {report.Unchanged} unchanged, {report.NeedsReview.Length} to be reviewed, {report.Orphaned.Length} orphaned, {report.Refused.Length} refused."
        );
        foreach (var id in report.Changed)
            Console.WriteLine($"  changed {id}");
        foreach (var id in report.NeedsReview)
            Console.WriteLine($"  to be reviewed: {id} was translated from another text");
        foreach (var carried in report.Carried)
            Console.WriteLine($"  {carried.From} is now {carried.To}");
        foreach (var id in report.Orphaned)
            Console.WriteLine($"  orphaned {id}: the story has no such text; kept as obsolete");
        foreach (var refused in report.Refused)
            Console.Error.WriteLine(
                $"{file}{(refused.Line is { } line ? $":{line}" : "")}: the translation of '{refused.Id}' {refused.Reason}."
            );
    }

    public static object Json(string locale, string path, ImportReport report) =>
        new
        {
            locale,
            file = path,
            @new = report.New,
            changed = report.Changed,
            unchanged = report.Unchanged,
            needsReview = report.NeedsReview,
            carried = report.Carried,
            orphaned = report.Orphaned,
            refused = report.Refused,
        };
}
