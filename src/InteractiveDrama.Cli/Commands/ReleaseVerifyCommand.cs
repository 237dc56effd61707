using System.CommandLine;
using InteractiveDrama.Cli.Releasing;
using InteractiveDrama.Server.Configuration;
using InteractiveDrama.Shots.Releases;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama release verify STORY</c>: a release, read again.</summary>
internal static class ReleaseVerifyCommand
{
    public static Command Create()
    {
        var story = new Argument<string>("STORY") { Description = "A story's id, or where it is." };
        var number = new Argument<int?>("NUMBER")
        {
            Description = "The release; the newest unless told.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var data = Arguments.Data();
        var config = TakesGcCommand.Config();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "verify",
            "Read a release and every file it names, and compare them with their hashes.\n\nExample: drama release verify stories/the-lamp 1"
        )
        {
            story,
            number,
            data,
            config,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    ReleasedStory.Id(parsed.GetValue(story)!),
                    parsed.GetValue(number),
                    parsed.GetValue(data)!,
                    parsed.GetValue(config),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string story,
        int? number,
        string data,
        string? config,
        bool json,
        CancellationToken cancellation
    )
    {
        var folder = ReleasedFiles.Folder(data);
        var wanted =
            number
            ?? (
                folder.Numbers(story) is [.., var newest]
                    ? newest
                    : throw new UsageException($"There is no release of '{story}' in '{data}'.")
            );
        var release =
            folder.Find(story, wanted)
            ?? throw new UsageException(
                $"There is no release {wanted} of '{story}': 'drama release list' says which there are."
            );
        var problems = await new ReleaseVerifier(
            folder,
            MediaStores.Open(data, config)
        ).VerifyAsync(release, cancellation);
        if (json)
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        story,
                        number = wanted,
                        sha256 = ReleaseForm.Hash(release),
                        problems,
                    }
                )
            );
        }
        else
        {
            foreach (var problem in problems)
                Console.WriteLine(problem);
            if (problems.IsEmpty)
                Console.WriteLine(
                    $"Release {wanted} of {story} is as it was released: its package and {release.Takes.Sum(take => take.Files.Length)} media files."
                );
        }
        return problems.IsEmpty ? ExitCodes.Fine : ExitCodes.Failed;
    }
}
