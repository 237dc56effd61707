using System.Text.Json.Nodes;
using InteractiveDrama.Client;
using InteractiveDrama.Protocol;
using InteractiveDrama.Testing;
using Shouldly;

namespace InteractiveDrama.Hosting.Tests.Contract;

/// <summary>One scenario of the list, played by the .NET client.</summary>
internal sealed class Scenario(HostProcess host, WireFormat format) : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Contract");

    private readonly Dictionary<string, Player> players = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outcome> earlier = new(StringComparer.Ordinal);

    /// <summary>The list: names and steps.</summary>
    public static IReadOnlyDictionary<string, JsonArray> All { get; } =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "scenarios.json")))!["scenarios"]!
            .AsArray()
            .ToDictionary(one => $"{one!["name"]}", one => one!["steps"]!.AsArray());

    public async Task PlayAsync(string name)
    {
        foreach (var step in All[name])
        {
            var outcomes = await TakeAsync(new Step(step!.AsObject()));
            if (step["as"] is { } kept)
            {
                earlier[$"{kept}"] = outcomes.Single();
            }
            if (step["expect"]?.AsObject() is { } expected)
            {
                var differences = outcomes.Select(one => one.Differs(expected, earlier)).ToList();
                differences.ShouldContain(
                    (string?)null,
                    $"{step.ToJsonString()}\n{differences[0]}"
                );
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var player in players.Values)
        {
            await player.DisposeAsync();
        }
    }

    /// <summary>Takes a step; what came of it, nothing where there is nothing to be seen.</summary>
    private async Task<IReadOnlyList<Outcome>> TakeAsync(Step step)
    {
        var who = Who(step["who"] ?? "ann");
        switch (step["do"])
        {
            case "publish":
                await PublishAsync(step["story"]!, step["script"]!);
                return [];
            case "grant":
                await host.GrantAsync(who.Story, who.Client.Session!, step["gate"]!);
                return [];
            case "cut" when step["at"] == "answer":
                who.Line.CutAtNextAnswer();
                return [];
            case "cut":
                who.Line.Cut();
                return [];
            case "break":
                who.Line.Break();
                return [];
            case "repair":
                who.Line.Repair();
                return [];
            case "count":
                return [Outcome.Of("sessions", await host.SessionsAsync(Served(step)))];
            case "hear":
                return [await who.NextAsync(step["event"]!)];
            case "flood":
                var sent = Enumerable
                    .Range(0, step.Number("times"))
                    .Select(_ => who.Client.SendAsync(Choose(who, DramaClient.NewId(), 0, "wait")));
                return [.. (await Task.WhenAll(sent)).Select(Outcome.Of)];
            default:
                return [await AskAsync(who, step)];
        }
    }

    private async Task<Outcome> AskAsync(Player who, Step step)
    {
        try
        {
            return Outcome.Of(
                await (
                    step["do"] switch
                    {
                        "start" => who.StartAsync(Served(step), step["locale"]),
                        "resume" => who.ResumeAsync(Whose(who, step), step["key"]),
                        "choose" => who.Client.ChooseAsync(step["choice"]),
                        "takeBack" => who.Client.TakeBackAsync(),
                        "rewind" => who.Client.RewindAsync(step.Number("to")),
                        "setLocale" => who.Client.SetLocaleAsync(step["locale"]!),
                        "send" => SendAsync(who, step),
                        _ => throw new InvalidDataException($"No step is called '{step["do"]}'."),
                    }
                )
            );
        }
        catch (DramaException e)
        {
            return Outcome.Of(new SessionReply { Error = e.Error });
        }
    }

    private Task<SessionReply> SendAsync(Player who, Step step)
    {
        var name = step["command"]!;
        commands.TryAdd(name, DramaClient.NewId());
        return who.Client.SendAsync(
            Choose(Whose(who, step), commands[name], step.Number("turn"), step["choice"])
        );
    }

    private static ChooseRequest Choose(Player of, string command, int turn, string? choice) =>
        new()
        {
            CommandId = command,
            Session = of.Client.Session!,
            Turn = turn,
            ChoiceId = choice,
        };

    private Task PublishAsync(string story, string script)
    {
        stories.TryAdd(story, host.NewId(story));
        var file = Path.Combine(Folder, "stories", $"{script}.ink");
        return host.PublishAsync(stories[story], File.ReadAllText(file));
    }

    /// <summary>The id under which this scenario's story is served; one that is not stands for itself.</summary>
    private string Served(Step step) => stories.GetValueOrDefault(step["story"]!, step["story"]!);

    private Player Whose(Player who, Step step) => step["of"] is { } other ? Who(other) : who;

    private Player Who(string name)
    {
        if (!players.TryGetValue(name, out var player))
        {
            players[name] = player = new Player(host.Address, format);
        }
        return player;
    }
}
