using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Cli.Keys;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama keys</c>: who may do what on a server.</summary>
internal static class KeysCommand
{
    private const string UsualLifetime = "365d";

    public static Command Create() =>
        new(
            "keys",
            "Give people and machines keys to a server, list them, take them back. It works on the server's data folder, while the server runs or not.\n\nExample: drama keys add ada --role owner"
        )
        {
            Add(),
            List(),
            Revoke(),
        };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "Whose key it is." };
        var roles = new Option<string[]>("--role")
        {
            Description =
                $"What it opens, several times for several: {string.Join(", ", RoleWords.All)}.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        roles.AcceptOnlyFromAmong([.. RoleWords.All]);
        var expires = new Option<string>("--expires")
        {
            Description =
                $"How long it is good for, such as 90d or 12h; '{Lifetimes.Never}' for ever.",
            DefaultValueFactory = _ => UsualLifetime,
        };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "add",
            "Make a key. It is shown once: what is stored is its hash. With the first key of a server, nobody is let in without one any more.\n\nExample: drama keys add build-server --role writer --expires 90d"
        )
        {
            name,
            roles,
            expires,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                AddAsync(
                    parsed.GetValue(name)!,
                    parsed.GetValue(roles)!,
                    Lifetimes.Read(parsed.GetValue(expires)!),
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static Command List()
    {
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "list",
            "List all keys, those that ended too.\n\nExample: drama keys list"
        )
        {
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ListAsync(parsed.GetValue(data)!, parsed.GetValue(format) == "json", cancellation)
        );
        return command;
    }

    private static Command Revoke()
    {
        var key = new Argument<string>("NAME|ID") { Description = "The key's name or id." };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "revoke",
            "Take a key back, at once and for good.\n\nExample: drama keys revoke ada"
        )
        {
            key,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RevokeAsync(
                    parsed.GetValue(key)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> AddAsync(
        string name,
        string[] words,
        TimeSpan? lifetime,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        KeyNames.Check(name);
        var now = TimeProvider.System.GetUtcNow();
        var roles = words.Select(word => RoleWords.Read(word)!.Value).Distinct().Order();
        var (stored, key) = KeyText.Make(name, [.. roles], now, lifetime);
        var view = KeyView.Of(stored, now);
        await using var store = AccessStore.Open(data);
        var act = AccessStore.User.Does(now, ActKinds.KeyAdd, stored.Id, after: Told(view));
        if (!await store.Keys.AddAsync(stored, act, cancellation))
            throw new UsageException(
                $"There is a key called '{name}' already: revoke it first, or take another name."
            );
        if (json)
        {
            var page = CliJson.Node(view).AsObject();
            page["key"] = key;
            Console.WriteLine(page.ToJsonString());
            return ExitCodes.Fine;
        }

        Console.WriteLine(key);
        await Console.Error.WriteLineAsync(
            $"This is the key of {name} ({string.Join(", ", view.Roles)}), {Until(view)}. Keep it now: it cannot be shown again."
        );
        return ExitCodes.Fine;
    }

    private static async Task<int> ListAsync(string data, bool json, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var store = AccessStore.Find(data);
        var keys = store is null
            ? []
            : (await store.Keys.ListAsync(cancellation))
                .Select(key => KeyView.Of(key, now))
                .ToList();
        if (json)
            Console.WriteLine(CliJson.Page(new { keys }));
        else if (keys.Count == 0)
            Console.WriteLine(
                "There is no key yet: what needs one answers on the server's own machine only."
            );
        else
            foreach (var key in keys)
                Console.WriteLine(
                    $"{key.Id}  {key.Name}  {string.Join(", ", key.Roles)}  {Standing(key)}"
                );
        return ExitCodes.Fine;
    }

    private static async Task<int> RevokeAsync(
        string which,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var store = AccessStore.Find(data);
        var keys = store is null ? [] : await store.Keys.ListAsync(cancellation);
        // A name stands once among the keys that are not revoked, and an id once among all.
        var key =
            keys.FirstOrDefault(k => k.Id == which)
            ?? keys.FirstOrDefault(k => k.Name == which && k.RevokedAt is null)
            ?? throw new UsageException(
                $"There is no key '{which}' to revoke in '{data}': 'drama keys list' shows those there are."
            );
        var after = KeyView.Of(key with { RevokedAt = now }, now);
        var act = AccessStore.User.Does(
            now,
            ActKinds.KeyRevoke,
            key.Id,
            Told(KeyView.Of(key, now)),
            Told(after)
        );
        if (!await store!.Keys.RevokeAsync(key.Id, now, act, cancellation))
            throw new UsageException($"The key '{which}' was revoked before.");
        Console.WriteLine(
            json ? CliJson.Line(after) : $"The key of {key.Name} ({key.Id}) opens nothing any more."
        );
        return ExitCodes.Fine;
    }

    // What the log of acts keeps of a key.
    private static object Told(KeyView key) =>
        new
        {
            key.Name,
            key.Roles,
            key.ExpiresAt,
            key.RevokedAt,
        };

    private static string Standing(KeyView key) => key.State == "in force" ? Until(key) : key.State;

    private static string Until(KeyView key) =>
        key.ExpiresAt is { } end
            ? $"good until {end.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC"
            : "good until it is revoked";
}
