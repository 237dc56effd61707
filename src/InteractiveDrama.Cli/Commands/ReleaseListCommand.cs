using System.CommandLine;
using InteractiveDrama.Cli.Releasing;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama release list STORY</c>: what was released.</summary>
internal static class ReleaseListCommand
{
    public static Command Create()
    {
        var story = new Argument<string>("STORY") { Description = "A story's id, or where it is." };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "list",
            "Say which releases of a story there are.\n\nExample: drama release list stories/the-lamp"
        )
        {
            story,
            data,
            format,
        };
        command.SetAction(parsed =>
        {
            var id = ReleasedStory.Id(parsed.GetValue(story)!);
            var folder = ReleasedFiles.Folder(parsed.GetValue(data)!);
            List<Release> releases =
            [
                .. folder.Numbers(id).Select(number => folder.Find(id, number)).OfType<Release>(),
            ];
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(
                    CliJson.Page(
                        new
                        {
                            story = id,
                            releases = releases.Select(release => new
                            {
                                release.Number,
                                market = release.Market.Word(),
                                release.At,
                                release.By,
                                release.Version,
                                sha256 = ReleaseForm.Hash(release),
                                shots = release.Shots.Length,
                                takes = release.Takes.Length,
                            }),
                        }
                    )
                );
            else if (releases.Count == 0)
                Console.WriteLine($"There is no release of '{id}' here.");
            else
                foreach (var release in releases)
                    Console.WriteLine(ReleaseText.Row(release));
            return ExitCodes.Fine;
        });
        return command;
    }
}
