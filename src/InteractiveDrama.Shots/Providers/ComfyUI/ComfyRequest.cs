using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>Fills a workflow for a request. A node without one of its inputs is refused, so nothing is left out here.</summary>
/// <param name="settings">The workflow, and what it can do.</param>
internal sealed class ComfyRequest(ComfySettings settings)
{
    /// <summary>Why the workflow cannot make this; null when it can.</summary>
    /// <param name="request">What is wanted.</param>
    public string? Unable(ShotRequest request)
    {
        var can = settings.Capabilities;
        if (!can.Makes.Contains(request.Kind))
            return $"{settings.Name} makes no {request.Kind.ToString().ToLowerInvariant()}.";
        if (Seconds(request) is null)
            return $"{settings.Name} makes at most {can.Lengths[^1]} s, and {request.Seconds} s are wanted.";
        var values = Values(request, p => p.Sha256);
        return
            settings.Workflow.Template.Slots.FirstOrDefault(s =>
                values.GetValueOrDefault(s) is null
            )
                is { } missing
            ? $"The workflow of {settings.Name} needs a {missing.Replace('_', ' ')}, and there is none."
            : null;
    }

    /// <summary>The pictures that go along: as many as the workflow loads.</summary>
    /// <param name="request">What is wanted.</param>
    public IReadOnlyList<ReferenceMedia> Pictures(ShotRequest request) =>
        [
            .. (request.References.IsDefault ? [] : request.References).Take(
                settings.Workflow.References
            ),
            .. request.FirstFrame is { } frame && Has("first_frame")
                ? [frame]
                : (ReferenceMedia[])[],
        ];

    /// <summary>The workflow with its slots filled.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="name">What a picture is called on the server.</param>
    public JsonNode Fill(ShotRequest request, Func<ReferenceMedia, string> name) =>
        settings.Workflow.Template.Fill(Values(request, name))!;

    private bool Has(string slot) => settings.Workflow.Template.Slots.Contains(slot);

    private Dictionary<string, JsonNode?> Values(
        ShotRequest request,
        Func<ReferenceMedia, string> name
    )
    {
        var values = RequestSlots.Of(request, Seconds(request) ?? request.Seconds, name);
        foreach (var words in (ReadOnlySpan<string>)["negative_prompt", "voice", "mood"])
            values[words] ??= "";
        values["seed"] ??= Seed(request);
        var pictures = request.References.IsDefault ? [] : request.References;
        for (var i = 0; i < pictures.Length && i < ComfyWorkflow.MostReferences; i++)
            values[$"reference_{i + 1}"] = name(pictures[i]);
        return values;
    }

    // A sampler must have a seed; the same wish gets the same one, so that its hash stays the same too.
    private static JsonValue Seed(ShotRequest request)
    {
        var wish = $"{request.Prompt}\n{request.NegativePrompt}\n{request.Speech?.Text}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(wish));
        return JsonValue.Create((long)BinaryPrimitives.ReadUInt32BigEndian(hash));
    }

    private double? Seconds(ShotRequest request) =>
        request.Kind is not MediaKind.Video || settings.Capabilities.Lengths.IsDefaultOrEmpty
            ? request.Seconds
            : settings
                .Capabilities.Lengths.Cast<double?>()
                .FirstOrDefault(l => l >= request.Seconds - 1e-9);
}
