using System.CommandLine;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Cli.Review;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama review</c>: takes pass their gates, by name.</summary>
internal static class ReviewCommand
{
    public static Command Create() =>
        new(
            "review",
            "Review takes by name: see what waits, let takes through their gates, reject, ask for others, go back. Every decision stays on the record.\n\nExample: drama review list stories/prompt-side --waiting"
        )
        {
            List(),
            Show(),
            Decide(
                "approve",
                "Let a take through a gate; behind its last it is shown.",
                ReviewDecision.Approve,
                "creative"
            ),
            Decide("reject", "Do not show a take; say why.", ReviewDecision.Reject, null),
            Decide("escalate", "Ask for a further gate.", ReviewDecision.Escalate, "legal"),
            RollBack(),
            Regenerate(),
            CompareCommand.Create(),
        };

    private static Command List()
    {
        var options = new ReviewOptions();
        var story = new Argument<string>("STORY")
        {
            Description = "The story, or its id with --url.",
        };
        var waiting = new Option<bool>("--waiting") { Description = "Only what waits at a gate." };
        var overdue = new Option<bool>("--overdue")
        {
            Description = "Only what viewers saw unreviewed, and whose time for review is over.",
        };
        var reported = new Option<bool>("--reported")
        {
            Description = "Only what viewers reported.",
        };
        var failed = new Option<bool>("--failed")
        {
            Description = "Only what failed an automatic check.",
        };
        var command = new Command(
            "list",
            "List the takes of a story, the most pressing first.\n\nExample: drama review list stories/prompt-side --waiting"
        )
        {
            story,
            waiting,
            overdue,
            reported,
            failed,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var filters = new[]
                {
                    (Is: parsed.GetValue(waiting), Filter: ReviewFilter.Waiting),
                    (Is: parsed.GetValue(overdue), Filter: ReviewFilter.Overdue),
                    (Is: parsed.GetValue(reported), Filter: ReviewFilter.Reported),
                    (Is: parsed.GetValue(failed), Filter: ReviewFilter.Failed),
                }
                    .Where(one => one.Is)
                    .Select(one => one.Filter)
                    .ToList();
                if (filters.Count > 1)
                    throw new UsageException(
                        "--waiting, --overdue, --reported and --failed exclude each other; give one of them."
                    );
                await using var place = await options.OpenAsync(parsed, cancellation);
                var items = await place.QueueAsync(
                    parsed.GetValue(story)!,
                    filters.FirstOrDefault(ReviewFilter.All),
                    cancellation
                );
                if (options.IsJson(parsed))
                    Console.WriteLine(CliJson.Page(new { takes = items }));
                else
                    ReviewText.Print(items);
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static Command Show()
    {
        var options = new ReviewOptions();
        var which = new Argument<string>("TAKE|SHOT")
        {
            Description = "A take's id, or its shot's.",
        };
        var command = new Command(
            "show",
            "Say everything that is known of a take: the four questions with the gates that follow, checks, prompt, and what was decided so far.\n\nExample: drama review show ps_001 --story stories/prompt-side"
        )
        {
            which,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var place = await options.OpenAsync(parsed, cancellation);
                var found = await place.FindAsync(parsed.GetValue(which)!, cancellation);
                if (options.IsJson(parsed))
                    Console.WriteLine(CliJson.Page(new { takes = found }));
                else
                    foreach (var detail in found)
                        ReviewText.Print(detail);
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static Command Decide(
        string name,
        string description,
        ReviewDecision decision,
        string? gate
    )
    {
        var options = new ReviewOptions();
        var take = new Argument<string>("TAKE") { Description = "The take's id." };
        var gates = new Option<string?>("--gate")
        {
            Description =
                decision == ReviewDecision.Approve
                    ? "The gate; every one that your roles open unless told."
                    : "The gate.",
            Required = decision == ReviewDecision.Escalate,
        };
        var example = gate is null ? " --reason \"six fingers\"" : $" --gate {gate}";
        var command = new Command(
            name,
            $"{description}\n\nExample: drama review {name} take_0199a7{example}"
        )
        {
            take,
        };
        if (gate is not null)
            command.Add(gates);
        options.AddDecidingTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                DecideAsync(
                    options,
                    parsed,
                    parsed.GetValue(take)!,
                    decision,
                    gate is null ? null : parsed.GetValue(gates),
                    cancellation
                )
        );
        return command;
    }

    private static Command RollBack()
    {
        var options = new ReviewOptions();
        var shot = new Argument<string>("SHOT") { Description = "The shot's or line's id." };
        var to = new Option<string>("--to")
        {
            Description = "The take to show again.",
            Required = true,
        };
        var command = new Command(
            "rollback",
            "Show an earlier take again in the place of a later one.\n\nExample: drama review rollback ps_001 --to take_0199a7"
        )
        {
            shot,
            to,
        };
        options.AddDecidingTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (subject, take) = (parsed.GetValue(shot)!, parsed.GetValue(to)!);
                await using (var place = await options.OpenAsync(parsed, cancellation))
                {
                    var found = await place.FindAsync(take, cancellation);
                    if (found.All(one => one.Item.Subject != subject))
                        throw new UsageException(
                            $"{take} is a take of '{found[0].Item.Subject}', not of '{subject}'."
                        );
                }
                return await DecideAsync(
                    options,
                    parsed,
                    take,
                    ReviewDecision.RollBack,
                    null,
                    cancellation
                );
            }
        );
        return command;
    }

    private static Command Regenerate()
    {
        var options = new ReviewOptions();
        var take = new Argument<string>("TAKE") { Description = "The take's id." };
        var prompt = new Option<string?>("--prompt")
        {
            Description = "The whole prompt, in place of the one that was sent.",
        };
        var seed = new Option<long?>("--seed")
        {
            Description = "The seed; the next one when neither it nor the prompt is given.",
        };
        var provider = new Option<string?>("--provider")
        {
            Description = "Another provider; the take's own unless told.",
        };
        var budget = new Option<decimal?>("--budget")
        {
            Description = "Spend at most so much, within the story's budget.",
        };
        var command = new Command(
            "regenerate",
            "Have another take made with other words or another seed, on the story's budget. It is reviewed like any other.\n\nExample: drama review regenerate take_0199a7 --seed 8 --budget 1"
        )
        {
            take,
            prompt,
            seed,
            provider,
            budget,
        };
        options.AddDecidingTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (parsed.GetValue(budget) is < 0 and var below)
                    throw new UsageException($"--budget {below} is below 0; give 0 or more.");
                await using var place = await options.OpenAsync(parsed, cancellation);
                var reply = await place.RegenerateAsync(
                    parsed.GetValue(take)!,
                    options.Request(parsed) with
                    {
                        Prompt = parsed.GetValue(prompt),
                        Seed = parsed.GetValue(seed),
                        Provider = parsed.GetValue(provider),
                    },
                    parsed.GetValue(budget),
                    cancellation
                );
                Console.WriteLine(
                    options.IsJson(parsed) ? CliJson.Page(reply)
                    : reply.Take is { } made
                        ? $"{reply.Provider} made {made} for {RenderText.Amount(reply.Cost ?? 0, reply.Currency)}: 'drama review show {made}' shows it."
                    : $"{reply.Provider} is at work on it: 'drama review list' shows it when it is made."
                );
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static async Task<int> DecideAsync(
        ReviewOptions options,
        ParseResult parsed,
        string take,
        ReviewDecision decision,
        string? gate,
        CancellationToken cancellation
    )
    {
        await using var place = await options.OpenAsync(parsed, cancellation);
        var reply = await place.DecideAsync(
            take,
            decision,
            options.Request(parsed) with
            {
                Gate = gate,
            },
            cancellation
        );
        Console.WriteLine(options.IsJson(parsed) ? CliJson.Page(reply) : ReviewText.Line(reply));
        return ExitCodes.Fine;
    }
}
