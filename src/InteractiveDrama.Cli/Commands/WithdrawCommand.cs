using System.CommandLine;
using InteractiveDrama.Cli.Keys;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Cli.TakingBack;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Shots.TakingBack;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama withdraw TAKE|SHOT</c>: takes back what was shown, and gives it back.</summary>
internal static class WithdrawCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("TAKE_OR_SHOT")
        {
            Description = "A take's id; or a shot's or line's, for all its takes.",
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Why; it stays on the record.",
            Required = true,
        };
        var story = new Option<string?>("--story")
        {
            Description = "The shot's story: its id, its folder, .ink file or package.",
        };
        var undo = new Option<bool>("--undo")
        {
            Description = "It was a mistake: give it back to review.",
        };
        var where = new WhereTo();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "withdraw",
            "Take back a take, or all takes of a shot, at once: nobody is served it any more, players let go of it, and bytes and record stay for those who review.\n\nExample: drama withdraw ps_001 --story prompt-side --reason \"It shows a real person.\""
        )
        {
            what,
            reason,
            story,
            undo,
        };
        where.AddTo(command);
        command.Options.Add(format);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var named = parsed.GetValue(story);
                var request = new Wish(
                    parsed.GetValue(what)!,
                    named is null ? null : StoryNames.Id(named),
                    Reason(parsed.GetValue(reason)!),
                    parsed.GetValue(undo)
                );
                using var platform = where.Platform(parsed);
                var done = platform is null
                    ? await HereAsync(request, where, parsed, cancellation)
                    : await ThereAsync(request, platform, cancellation);
                Print(done, request.IsUndone, parsed.GetValue(format) == "json");
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static async Task<WithdrawReply> HereAsync(
        Wish wish,
        WhereTo where,
        ParseResult parsed,
        CancellationToken cancellation
    )
    {
        await using var library = where.Library(parsed);
        var withdrawals = new Withdrawals(library.Takes, library.Reviews, TimeProvider.System);
        var found = await withdrawals.FindAsync(wish.What, wish.Story, cancellation);
        var stories = found
            .Select(kept => kept.Take.Story)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (found.IsEmpty)
        {
            throw new UsageException(
                $"There is no take '{wish.What}'{In(wish.Story)} in this data folder, and no take of a shot of that id; 'drama takes list STORY' lists them."
            );
        }
        if (stories.Count > 1)
        {
            throw new UsageException(
                $"The stories {string.Join(", ", stories)} have a shot '{wish.What}' each: name one with --story."
            );
        }
        // What was begun is done: half a withdrawal is none.
        return WithdrawReply.Of(
            wish.IsUndone
                ? await withdrawals.RestoreAsync(
                    found,
                    AccessStore.User.Name,
                    wish.Reason,
                    CancellationToken.None
                )
                : await withdrawals.WithdrawAsync(
                    found,
                    AccessStore.User.Name,
                    wish.Reason,
                    CancellationToken.None
                )
        );
    }

    private static Task<WithdrawReply> ThereAsync(
        Wish wish,
        PlatformClient platform,
        CancellationToken cancellation
    )
    {
        var what = Uri.EscapeDataString(wish.What);
        var path =
            wish.IsUndone ? $"api/takes/{what}/withdraw/undo"
            : wish.Story is { } story ? $"api/stories/{story}/shots/{what}/withdraw"
            : $"api/takes/{what}/withdraw";
        return platform.PostAsync<WithdrawReply>(
            path,
            new WithdrawRequest(wish.Reason),
            cancellation
        );
    }

    private static void Print(WithdrawReply done, bool isUndone, bool isJson)
    {
        if (isJson)
        {
            Console.WriteLine(CliJson.Page(done));
            return;
        }
        foreach (var take in done.Takes)
        {
            Console.WriteLine(
                $"{(isUndone ? "Given back" : "Withdrawn")}: {take.Take} of {take.Story}/{take.Shot}{(take.IsEqual ? ", made of the same bytes" : "")}"
            );
        }
        if (done.Takes.Count == 0)
        {
            Console.WriteLine("Nothing of it is withdrawn, so there is nothing to give back.");
        }
        else if (!isUndone)
        {
            Console.WriteLine(
                $"{done.Urls.Count} addresses answer 410 now. What a CDN keeps is purged by the server's Purge:Url, else by you."
            );
        }
    }

    private static string Reason(string reason) =>
        reason.Trim() is { Length: > 0 and <= Withdrawals.LongestReason } said
            ? said
            : throw new UsageException(
                $"--reason must say why, in 1 to {Withdrawals.LongestReason} characters."
            );

    private static string In(string? story) => story is null ? "" : $" of the story '{story}'";

    private sealed record Wish(string What, string? Story, string Reason, bool IsUndone);
}
