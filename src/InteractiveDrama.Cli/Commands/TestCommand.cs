using System.CommandLine;
using InteractiveDrama.Cli.Testing;
using InteractiveDrama.Exploration.RandomWalks;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using Spectre.Console;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama test STORY</c>: plays the recorded walks again, and walks at random.</summary>
internal static class TestCommand
{
    private const int MostWalks = 10_000_000;

    public static Command Create()
    {
        var story = Arguments.Story();
        var walk = new Option<string[]>("--walk")
        {
            Description = "Test this walk only; may be given again.",
            AllowMultipleArgumentsPerToken = true,
        };
        var update = new Option<bool>("--update")
        {
            Description = "Accept what changed: rewrite the walks that did.",
        };
        var take = new Option<string[]>("--take")
        {
            Description =
                "OLD=NEW: where a walk takes the choice OLD, which is gone, take NEW; may be given again.",
            AllowMultipleArgumentsPerToken = true,
        };
        var cut = new Option<bool>("--cut")
        {
            Description = "With --update: a walk that cannot go on ends where it stands.",
        };
        var random = new Option<int?>("--random")
        {
            Description = "Walk the story at random as many times.",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Decides the random walks, 0 to 2147483647.",
            DefaultValueFactory = _ => 1,
        };
        var choices = new Option<int>("--max-choices")
        {
            Description = "Break a random walk off after so many choices.",
            DefaultValueFactory = _ => 1_000,
        };
        var episode = Arguments.Episode();
        episode.Description = "Begin the random walks with this episode (its knot's name).";
        var junit = new Option<string?>("--junit")
        {
            Description = "Write the result as JUnit XML to this file.",
        };
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "test",
            "Play the recorded walks of a story again, say what changed, and walk it at random.\n\nExample: drama test stories/the-lamp --random 1000 --seed 7"
        )
        {
            story,
            walk,
            update,
            take,
            cut,
            random,
            seed,
            choices,
            episode,
            junit,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var request = new Request(
                    parsed.GetValue(story)!,
                    parsed.GetValue(walk) ?? [],
                    new WalkUpdate(
                        parsed.GetValue(update),
                        parsed.GetValue(cut),
                        Replacements(parsed.GetValue(take) ?? [])
                    ),
                    parsed.GetValue(random) is { } walks
                        ? new RandomWalkOptions
                        {
                            Walks = walks,
                            Seed = parsed.GetValue(seed),
                            MaxChoices = parsed.GetValue(choices),
                            Episode = parsed.GetValue(episode),
                        }
                        : null,
                    parsed.GetValue(junit),
                    parsed.GetValue(format)!
                );
                // On a thread of its own, so that Ctrl+C is heard meanwhile.
                return Task.Run(() => Run(request, cancellation), CancellationToken.None);
            }
        );
        return command;
    }

    private static int Run(Request request, CancellationToken cancellation)
    {
        Refuse(request);
        var time = TimeProvider.System;
        var began = time.GetUtcNow();
        var loaded = StoryLoader.Load(request.Story);
        var test = new StoryTest(loaded.Story, request.Story, [], [], null, TimeSpan.Zero, began);
        if (loaded.Package is not { } package)
        {
            test = test with
            {
                Problems =
                [
                    .. loaded
                        .Diagnostics.Where(d => d.Severity == Severity.Error)
                        .Select(d => $"{d} {d.Help}"),
                ],
            };
        }
        else
        {
            var folder = new WalkFolder(request.Story);
            var tester = new WalkTester(package, folder, request.Update, time);
            test = test with
            {
                Walks =
                [
                    .. Picked(request, folder, package)
                        .AsParallel()
                        .AsOrdered()
                        .Select(tester.Test),
                ],
            };
            if (request.Random is { } options)
            {
                var start = time.GetTimestamp();
                test = test with
                {
                    Random = RandomWalker.Walk(package, options, cancellation),
                    RandomTook = time.GetElapsedTime(start),
                };
            }
        }

        if (request.JUnit is { } file)
            JUnitReport.Write(file, test);
        if (request.Format == "json")
            Console.WriteLine(CliJson.Page(TestJson.Of(test)));
        else
            new TestText(AnsiConsole.Console, request.Story).Print(test);
        return test.IsFine ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static IReadOnlyList<WalkFile> Picked(
        Request request,
        WalkFolder folder,
        StoryPackage package
    )
    {
        var all = folder.All(package);
        if (request.Walks.Length > 0)
            return [.. request.Walks.Select(w => Find(w, all))];
        if (all.Count == 0 && request.Random is null)
            throw new UsageException(
                $"'{request.Story}' has no recorded walks: 'drama record {request.Story} --choices 0,0' records one, and 'drama test {request.Story} --random 1000' walks at random."
            );
        return all;
    }

    private static WalkFile Find(string name, IReadOnlyList<WalkFile> all)
    {
        var plain = name.EndsWith(WalkFolder.Extension, StringComparison.Ordinal)
            ? Path.GetFileNameWithoutExtension(name)
            : name;
        if (all.FirstOrDefault(w => w.Name == plain || w.Path == name) is { } found)
            return found;
        var nearest = Words.Nearest(plain, all.Select(w => w.Name));
        throw new UsageException(
            nearest is not null ? $"There is no walk '{name}'; did you mean '{nearest}'?"
            : all.Count == 0 ? $"There is no walk '{name}': none is recorded."
            : $"There is no walk '{name}'; there are {string.Join(", ", all.Select(w => w.Name))}."
        );
    }

    private static Dictionary<string, string> Replacements(string[] written)
    {
        var instead = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in written)
        {
            var parts = one.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } old, { Length: > 0 } now])
                throw new UsageException(
                    $"--take {one} is not understood: give two ids of choices, such as --take go=run."
                );
            instead[old] = now;
        }

        return instead;
    }

    private static void Refuse(Request request)
    {
        if (request.Update is { Cut: true, IsOn: false })
            throw new UsageException("--cut goes with --update: it says what to write.");
        if (request.Random is not { } random)
            return;
        if (random.Walks is < 1 or > MostWalks)
            throw new UsageException(
                $"--random {random.Walks} is out of range; give 1 to {MostWalks}."
            );
        if (random.MaxChoices < 1)
            throw new UsageException(
                $"--max-choices {random.MaxChoices} is out of range; give 1 or more."
            );
        if (random.Seed < 0)
            throw new UsageException(
                $"The seed {random.Seed} is below 0; give one from 0 to 2147483647."
            );
    }

    private sealed record Request(
        string Story,
        string[] Walks,
        WalkUpdate Update,
        RandomWalkOptions? Random,
        string? JUnit,
        string Format
    );
}
