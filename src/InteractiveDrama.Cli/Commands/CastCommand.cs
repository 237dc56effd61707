using System.CommandLine;
using InteractiveDrama.Cli.Casting;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Cli.Shots;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama cast</c>: who is in a story, how they look, and the pictures by which they stay the same.</summary>
internal static class CastCommand
{
    public static Command Create() =>
        new(
            "cast",
            "Show who is in a story, and make the pictures by which somebody looks the same in every shot.\n\nExample: drama cast sheet stories/prompt-side dot --budget 1"
        )
        {
            List(),
            Show(),
            Sheet(),
        };

    private static Command List()
    {
        var (story, data, config) = (Arguments.Story(), Arguments.Data(), Config());
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "list",
            "List everybody with their looks, and how many pictures of each there are.\n\nExample: drama cast list stories/prompt-side"
        )
        {
            story,
            data,
            config,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ListAsync(
                    parsed.GetValue(story)!,
                    null,
                    parsed.GetValue(data)!,
                    parsed.GetValue(config),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static Command Show()
    {
        var (story, data, config) = (Arguments.Story(), Arguments.Data(), Config());
        var key = Key();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "show",
            "Show somebody's looks, and each picture of their sheets with its take.\n\nExample: drama cast show stories/prompt-side dot"
        )
        {
            story,
            key,
            data,
            config,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var who = Who(parsed.GetValue(story)!, parsed.GetValue(key));
                return ListAsync(
                    who.Story,
                    who.Key,
                    parsed.GetValue(data)!,
                    parsed.GetValue(config),
                    parsed.GetValue(format) == "json",
                    cancellation
                );
            }
        );
        return command;
    }

    private static Command Sheet()
    {
        var (story, data, config) = (Arguments.Story(), Arguments.Data(), Config());
        var key = Key();
        var look = new Option<string?>("--look")
        {
            Description = "In this look of the card; its own words unless told.",
        };
        var provider = new Option<string?>("--provider")
        {
            Description =
                "Use only this provider of the data folder's providers.yaml; the story's own list unless told.",
        };
        var budget = new Option<decimal?>("--budget")
        {
            Description = "Spend at most so much in this run, within the story's budget.",
        };
        var dry = new Option<bool>("--dry-run")
        {
            Description = "Make nothing; say what would be made, and the most it would cost.",
        };
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "sheet",
            "Make somebody's reference pictures: from the front, from the side, smiling, angry. Once approved they go along with every shot the person is in.\n\nExample: drama cast sheet stories/prompt-side dot --dry-run"
        )
        {
            story,
            key,
            look,
            provider,
            budget,
            dry,
            data,
            config,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var who = Who(parsed.GetValue(story)!, parsed.GetValue(key));
                return SheetAsync(
                    new SheetOptions(
                        who.Story,
                        who.Key,
                        parsed.GetValue(look),
                        parsed.GetValue(data)!,
                        parsed.GetValue(config),
                        parsed.GetValue(provider),
                        parsed.GetValue(budget),
                        parsed.GetValue(dry),
                        parsed.GetValue(format) == "json"
                    ),
                    cancellation
                );
            }
        );
        return command;
    }

    private static Argument<string?> Key() =>
        new("KEY")
        {
            Description =
                "Somebody's key in the cast of drama.yaml. Alone, of the story in this folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    // 'drama cast sheet mei' is said in the story's own folder.
    private static (string Story, string Key) Who(string first, string? second) =>
        second is null ? (".", first) : (first, second);

    private static Option<string?> Config() =>
        new("--config") { Description = "The server's file of settings, when it has one." };

    private static async Task<int> ListAsync(
        string argument,
        string? key,
        string data,
        string? config,
        bool isJson,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
        {
            return ExitCodes.Failed;
        }
        if (key is not null)
        {
            CastQuestion.Of(story, key, null);
        }
        await using var library = MediaLibrary.Find(data, config);
        var rows = await CastRows.OfAsync(story, library, key, cancellation);
        if (isJson)
        {
            Console.WriteLine(CliJson.Page(new { cast = rows }));
            return ExitCodes.Fine;
        }
        foreach (var row in rows)
        {
            Print(row, withPictures: key is not null);
        }
        if (rows.IsEmpty)
        {
            Console.WriteLine("Nobody is in the cast.");
        }
        return ExitCodes.Fine;
    }

    private static void Print(CastRow row, bool withPictures)
    {
        var approved = row.Sheet.Count(picture =>
            picture.State == InteractiveDrama.Shots.Cast.SheetState.Approved
        );
        var pictures =
            row.IsHuman ? "made by people only"
            : row.Sheet.IsEmpty ? "no sheet"
            : $"{row.Sheet.Length} pictures, {approved} approved";
        var name = row.Look is null ? row.Key : $"{row.Key}, {row.Look}";
        Console.WriteLine($"{name}: {row.Words} ({pictures})");
        if (withPictures)
        {
            foreach (var picture in row.Sheet)
            {
                Console.WriteLine(picture);
            }
        }
    }

    private static async Task<int> SheetAsync(SheetOptions options, CancellationToken cancellation)
    {
        if (options.Budget is < 0)
        {
            throw new UsageException($"--budget {options.Budget} is below 0; give 0 or more.");
        }
        if (LoadedStory.Load(options.Story) is not { } story)
        {
            return ExitCodes.Failed;
        }
        var asked = CastQuestion.Of(story, options.Key, options.Look);
        using var setup = await RenderSetup.FindAsync(
            options.Data,
            story.Package.Settings.Shots,
            options.Provider
        );
        // Reckoning makes no data folder.
        await using var library = options.IsDryRun
            ? MediaLibrary.Find(options.Data, options.Config)
            : MediaLibrary.Open(options.Data, options.Config);
        var result = await new SheetRun(story, asked, setup, library, options.Data).RunAsync(
            options.Budget,
            options.IsDryRun,
            cancellation
        );
        if (options.IsJson)
        {
            Console.WriteLine(CliJson.Page(result));
        }
        else
        {
            Print(result);
        }
        return result.Problems.IsEmpty ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static void Print(SheetResult result)
    {
        var money = RenderText.Amount(
            result.IsDryRun ? result.Estimate : result.Cost,
            result.Currency
        );
        Console.WriteLine(
            result.IsDryRun
                ? $"{result.Subject}: {result.Planned} pictures to make, {result.Pictures.Length} there. It would cost {money} at most."
                : $"{result.Subject}: {result.Pictures.Length} pictures. It cost {money}."
        );
        foreach (var picture in result.Pictures)
        {
            Console.WriteLine(picture);
        }
        foreach (var problem in result.Problems)
        {
            Console.WriteLine(problem);
        }
        if (!result.IsDryRun && !result.Pictures.IsEmpty)
        {
            Console.WriteLine("Approve them with 'drama review approve', each by its take.");
        }
    }
}
