using System.Text.Json;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>Adds up one job's messages on the socket: how far it is, and whether it is over. Anything may come.</summary>
/// <param name="job">The job; messages that name another one do not count.</param>
/// <param name="nodes">How many nodes the workflow has, at least 1.</param>
internal sealed class ComfyTally(string job, int nodes)
{
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private string? current;

    // Written by who listens, read by who polls.
    private volatile int thousandths = -1;

    /// <summary>From 0 to 1, never falling; null before it began.</summary>
    public double? Progress => thousandths is var known and >= 0 ? known / 1000d : null;

    /// <summary>Whether no more will come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Takes a message <c>{type,data}</c>; one that cannot be read is left aside.</summary>
    /// <param name="message">Its bytes, a text frame.</param>
    public void Add(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            Add(document.RootElement);
        }
        catch (JsonException)
        {
            // The socket is a comfort: what it garbles, polling tells.
        }
    }

    private void Add(JsonElement message)
    {
        var data = ComfyErrors.Member(message, "data");
        if (ComfyErrors.Text(data, "prompt_id") is { } other && other != job)
            return;
        switch (ComfyErrors.Text(message, "type"))
        {
            case "execution_start":
                Show(0);
                break;
            case "execution_cached":
                foreach (var node in Nodes(data))
                    done.Add(node);
                Show(0);
                break;
            case "executing" when data is not null:
                Leave();
                current = ComfyErrors.Text(data, "node");
                IsOver |= current is null;
                Show(0);
                break;
            case "progress":
                Show(Part(data));
                break;
            case "executed" when ComfyErrors.Text(data, "node") is { } node:
                done.Add(node);
                Show(0);
                break;
            case "execution_success" or "execution_error" or "execution_interrupted":
                IsOver = true;
                break;
        }
    }

    private void Leave()
    {
        if (current is not null)
            done.Add(current);
        current = null;
    }

    private void Show(double part)
    {
        var whole = Math.Min(1, (done.Count + part) / Math.Max(nodes, 1));
        thousandths = Math.Max(thousandths, (int)(whole * 1000));
    }

    private static double Part(JsonElement? data) =>
        Number(data, "value") is { } value && Number(data, "max") is { } max and > 0
            ? Math.Clamp(value / max, 0, 1)
            : 0;

    private static double? Number(JsonElement? data, string name) =>
        ComfyErrors.Member(data, name) is { ValueKind: JsonValueKind.Number } number
        && number.TryGetDouble(out var value)
        && double.IsFinite(value)
            ? value
            : null;

    private static IEnumerable<string> Nodes(JsonElement? data) =>
        ComfyErrors.Member(data, "nodes") is { ValueKind: JsonValueKind.Array } nodes
            ? nodes
                .EnumerateArray()
                .Where(n => n.ValueKind is JsonValueKind.String)
                .Select(n => n.ToString())
            : [];
}
