using System.Collections.Immutable;

namespace InteractiveDrama.Cli.Shots;

/// <summary>What became of a folder of supplied media.</summary>
/// <param name="Taken">Ids that have a new take.</param>
/// <param name="Known">Ids whose file was their take already.</param>
/// <param name="Refused">Files that do not fit, with why.</param>
/// <param name="Surplus">Files that fit nothing.</param>
/// <param name="Missing">Ids without a file.</param>
internal sealed record SuppliedReport(
    ImmutableArray<string> Taken,
    ImmutableArray<string> Known,
    ImmutableArray<RefusedFile> Refused,
    ImmutableArray<SurplusFile> Surplus,
    ImmutableArray<string> Missing
)
{
    /// <summary>Prints it for people.</summary>
    public void Print()
    {
        foreach (var id in Taken)
        {
            Console.WriteLine($"taken    {id}");
        }

        foreach (var file in Refused)
        {
            Console.WriteLine($"refused  {file.File}: {file.Why}");
        }

        foreach (var file in Surplus)
        {
            var near = file.Nearest is { } id ? $" Is it for '{id}'?" : "";
            Console.WriteLine($"surplus  {file.File}: nothing in the story has this id.{near}");
        }

        foreach (var id in Missing)
        {
            Console.WriteLine($"missing  {id}");
        }

        Console.WriteLine(
            $"{Taken.Length} taken, {Known.Length} known, {Refused.Length} refused, {Surplus.Length} surplus, {Missing.Length} missing."
        );
    }
}
