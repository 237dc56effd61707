using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>What an operator wrote about a ComfyUI server, with its workflow read.</summary>
internal sealed class ComfyDescription
{
    private const long LargestWorkflow = 4 * 1024 * 1024;

    private ComfyDescription(
        ComfySettings settings,
        ImmutableArray<KeyValuePair<string, string>> headers
    )
    {
        Settings = settings;
        Headers = headers;
    }

    /// <summary>What the server is to do.</summary>
    public ComfySettings Settings { get; }

    /// <summary>Headers of every call; <c>${key}</c> in them stands for the key.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Reads a description and its workflow.</summary>
    /// <param name="section">What stands in <c>providers.yaml</c>; the workflow lies in its folder.</param>
    /// <exception cref="TemplateException">It cannot be used.</exception>
    public static ComfyDescription Read(ProviderSection section)
    {
        var reader = new DescriptionReader((JsonObject)YamlJson.Of(section.Map)!, section.Name);
        reader.Know([
            .. ProviderSection.CommonKeys,
            "headers",
            "makes",
            "workflow",
            "output",
            "lengths",
            "price",
            "latency",
            "poll",
        ]);
        var workflow = Workflow(reader, section.Folder);
        var latency = reader.Part("latency");
        latency.Know("usual", "slow");
        var output = reader.Text("output");
        if (output is not null && !workflow.Nodes.ContainsKey(output))
            throw reader.Wrong("output", $"names node {output}, which the workflow does not have");
        var price = reader.Part("price");
        price.Know("currency", "fixed");
        var settings = new ComfySettings
        {
            Name = section.Name,
            Workflow = workflow,
            Output = output,
            Capabilities = Capabilities(reader, workflow) with
            {
                TrainingData = section.Training(),
                Concurrency = section.Concurrency(),
                PerMinute = section.PerMinute(),
            },
            Price = price.Number("fixed", 0, 1_000_000) ?? 0,
            Currency = price.Text("currency") ?? "USD",
            Usual = latency.Time("usual") ?? TimeSpan.FromSeconds(60),
            Slow = latency.Time("slow") ?? TimeSpan.FromSeconds(240),
            PollEvery = reader.Time("poll") ?? TimeSpan.FromSeconds(2),
        };
        return new ComfyDescription(
            settings,
            [.. reader.Part("headers").Entries().Select(h => KeyValuePair.Create(h.Key, h.Text))]
        );
    }

    private static ComfyWorkflow Workflow(DescriptionReader reader, string folder)
    {
        var written = reader.Needed("workflow", "workflows/shot.json");
        var root = Path.GetFullPath(folder + Path.DirectorySeparatorChar);
        var path = Path.GetFullPath(Path.Combine(root, written));
        if (!path.StartsWith(root, StringComparison.Ordinal))
            throw reader.Wrong(
                "workflow",
                "lies outside the folder of providers.yaml; copy it there"
            );
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > LargestWorkflow)
                throw reader.Wrong("workflow", "is larger than 4 MB");
            return ComfyWorkflow.Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw reader.Wrong("workflow", $"names '{written}', which cannot be read");
        }
        catch (TemplateException e)
        {
            throw new TemplateException($"{reader.Where}: {written}: {e.Message}");
        }
    }

    private static ProviderCapabilities Capabilities(
        DescriptionReader reader,
        ComfyWorkflow workflow
    ) =>
        new()
        {
            Makes = reader.Text("makes") switch
            {
                null or "video" => [MediaKind.Video],
                "image" => [MediaKind.Image],
                "speech" => [MediaKind.Speech],
                _ => throw reader.Wrong("makes", "is one of video, image, speech"),
            },
            MostReferences = workflow.References,
            TakesFirstFrame = workflow.Template.Slots.Contains("first_frame"),
            TakesSeed = workflow.Template.Slots.Contains("seed"),
            Lengths = reader.Lengths("lengths"),
            FindsByKey = true,
            CancelsFree = true,
        };
}
