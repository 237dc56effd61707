using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Templates;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>What an operator wrote about a service: its preset below it, and the templates in it read.</summary>
internal sealed class AsyncJobDescription
{
    private static readonly string[] Keys =
    [
        "preset",
        "headers",
        "query",
        "hosts",
        "makes",
        "model",
        "request",
        "input",
        "job",
        "status",
        "result",
        "cancel",
        "errors",
        "moderation",
        "needs",
        "lengths",
        "references",
        "price",
        "latency",
        "poll",
        "within",
    ];

    private AsyncJobDescription(
        AsyncJobSettings settings,
        ImmutableArray<KeyValuePair<string, string>> headers,
        ImmutableArray<Uri> hosts
    )
    {
        Settings = settings;
        Headers = headers;
        Hosts = hosts;
    }

    /// <summary>How the service is spoken to.</summary>
    public AsyncJobSettings Settings { get; }

    /// <summary>Headers of every call; <c>${key}</c> in them stands for the key.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Further addresses of the service that may see the key.</summary>
    public ImmutableArray<Uri> Hosts { get; }

    /// <summary>Reads a description.</summary>
    /// <param name="section">What stands in <c>providers.yaml</c>.</param>
    /// <param name="url">Where jobs are submitted.</param>
    /// <exception cref="TemplateException">It cannot be used.</exception>
    public static AsyncJobDescription Read(ProviderSection section, Uri url)
    {
        var written = (JsonObject)YamlJson.Of(section.Map)!;
        var reader = new DescriptionReader(WithPreset(written, section.Name), section.Name);
        reader.Know([.. ProviderSection.CommonKeys, .. Keys]);
        var request = Request(reader);
        var latency = reader.Part("latency");
        latency.Know("usual", "slow");
        var settings = new AsyncJobSettings
        {
            Name = section.Name,
            Url = url,
            Capabilities = Capabilities(reader, request) with
            {
                TrainingData = section.Training(),
                Concurrency = section.Concurrency(),
                PerMinute = section.PerMinute(),
            },
            Query = reader
                .Part("query")
                .Entries()
                .ToImmutableSortedDictionary(
                    q => q.Key,
                    q =>
                    {
                        JsonTemplate.Parse(q.Text, AsyncJobProvider.Slots);
                        return q.Text;
                    },
                    StringComparer.Ordinal
                ),
            Request = request,
            Model = reader.Text("model"),
            Job = JsonPath.Parse(reader.Needed("job", "id")),
            Status =
                JobAddressOf(reader.Part("status"), url, HttpMethod.Get)
                ?? throw reader.Wrong("status", "needs 'from' or 'url'"),
            State = reader.Part("status").Path("path") ?? JsonPath.Parse("status"),
            Words = Words(reader.Part("status"), StatusWords.Common),
            Result = JobAddressOf(reader.Part("result"), url, HttpMethod.Get),
            Media = JsonPath.Parse(reader.Part("result").Needed("path", "video.url")),
            Seed = reader.Part("result").Path("seed") ?? JsonPath.Parse("seed"),
            Cancel = JobAddressOf(reader.Part("cancel"), url, HttpMethod.Post),
            CancelWords = Words(
                reader.Part("cancel"),
                Words(reader.Part("status"), StatusWords.Common)
            ),
            Errors = [.. reader.Texts("errors").Select(JsonPath.Parse)],
            Moderation = reader.Texts("moderation"),
            Needs = Needs(reader),
            Price = Price(reader.Part("price")),
            Usual = latency.Time("usual") ?? TimeSpan.FromSeconds(75),
            Slow = latency.Time("slow") ?? TimeSpan.FromSeconds(240),
            PollEvery = reader.Time("poll") ?? TimeSpan.FromSeconds(5),
            Patience = reader.Time("within") ?? TimeSpan.FromSeconds(60),
        };
        return new AsyncJobDescription(
            settings,
            [.. reader.Part("headers").Entries().Select(h => KeyValuePair.Create(h.Key, h.Text))],
            [.. reader.Texts("hosts").Select(h => Address(reader, "hosts", Origin(h)))]
        );
    }

    private static JsonObject WithPreset(JsonObject written, string name)
    {
        if (written["preset"] is not { } node)
            return written;
        var preset = node is JsonValue value && value.TryGetValue<string>(out var word) ? word : "";
        var text =
            Presets.Of(preset)
            ?? throw new TemplateException(
                $"'{name}.preset' cannot be '{preset}'. Write one of {string.Join(", ", Presets.Names)}, or leave it out and describe the service."
            );
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var below = (JsonObject)YamlJson.Of(stream.Documents[0].RootNode)!;
        foreach (var (key, own) in written)
        {
            // Parts are completed; what is sent is taken as a whole, or a model's input would have two authors.
            if (
                own is JsonObject part
                && below[key] is JsonObject under
                && key is not ("request" or "input")
            )
            {
                foreach (var (inner, setting) in part)
                    under[inner] = setting?.DeepClone();
            }
            else
            {
                below[key] = own?.DeepClone();
            }
        }

        return below;
    }

    private static JsonTemplate Request(DescriptionReader reader)
    {
        var request =
            reader.Node("request")
            ?? throw new TemplateException(
                $"'{reader.Where}' has no 'request'. Write what is sent, such as 'request: {{ prompt: \"${{prompt}}\" }}'."
            );
        // The input is put in place as a template: its slots are filled with the rest.
        if (reader.Node("input") is { } input)
            request = Placed(request, input);
        return JsonTemplate.Parse(request, AsyncJobProvider.Slots);
    }

    private static JsonNode? Placed(JsonNode? node, JsonNode input) =>
        node switch
        {
            JsonValue text when text.TryGetValue<string>(out var word) && word == "${input}" =>
                input.DeepClone(),
            JsonObject map => new JsonObject(
                map.Select(m => KeyValuePair.Create(m.Key, Placed(m.Value, input)))
            ),
            JsonArray list => new JsonArray([.. list.Select(e => Placed(e, input))]),
            _ => node?.DeepClone(),
        };

    private static ProviderCapabilities Capabilities(DescriptionReader reader, JsonTemplate request)
    {
        var takes = request.Slots.Contains("references");
        return new ProviderCapabilities
        {
            Makes =
            [
                .. (reader.Texts("makes") is { Length: > 0 } kinds ? kinds : ["video"]).Select(k =>
                    k switch
                    {
                        "video" => MediaKind.Video,
                        "image" => MediaKind.Image,
                        "speech" => MediaKind.Speech,
                        _ => throw reader.Wrong("makes", "is one of video, image, speech"),
                    }
                ),
            ],
            MostReferences = takes ? (int)(reader.Number("references", 0, 64) ?? 1) : 0,
            TakesFirstFrame = request.Slots.Contains("first_frame"),
            TakesSeed = request.Slots.Contains("seed"),
            Lengths = reader.Lengths("lengths"),
            CancelsFree = reader.Part("cancel").Flag("free") ?? false,
        };
    }

    private static ImmutableArray<string> Needs(DescriptionReader reader)
    {
        var needs = reader.Texts("needs");
        return
            needs.FirstOrDefault(n => !AsyncJobProvider.Slots.Contains(n, StringComparer.Ordinal))
                is { } unknown
            ? throw new TemplateException(
                $"'{reader.Where}.needs' has no slot '{unknown}'. Known are {string.Join(", ", AsyncJobProvider.Slots)}."
            )
            : needs;
    }

    private static JobPrice Price(DescriptionReader reader)
    {
        reader.Know("currency", "fixed", "per-second", "maximum", "billed", "unit");
        var (once, second, most) = (
            reader.Number("fixed", 0, 1_000_000),
            reader.Number("per-second", 0, 1_000_000),
            reader.Number("maximum", 0, 1_000_000)
        );
        if (once is null && second is null && most is null)
            throw new TemplateException(
                $"'{reader.Where}' does not say what a job costs at most. Write 'price: {{ currency: USD, maximum: 0.50 }}'."
            );
        // Without a unit the figure a service reports is no money, and must not be taken for it.
        var unit = reader.Number("unit", 0, 1_000_000);
        return new JobPrice(reader.Text("currency") ?? "USD", once ?? 0, second ?? 0, most)
        {
            Billed = unit is null ? null : reader.Path("billed"),
            BilledUnit = unit ?? 1,
        };
    }

    private static JobAddress? JobAddressOf(DescriptionReader reader, Uri url, HttpMethod method)
    {
        reader.Know("from", "url", "method", "path", "words", "free", "seed");
        var from = reader.Path("from");
        var template = reader
            .Text("url")
            ?.Replace("${url}", url.AbsoluteUri, StringComparison.Ordinal);
        if (
            template is not null
            && SlotText.Parse(template).Pieces.Any(p => p.IsSlot && p.Text != "job")
        )
            throw reader.Wrong("url", "knows the slots ${url} and ${job} only");
        return from is null && template is null
            ? null
            : new JobAddress(
                from,
                from is null ? template : null,
                reader.Text("method") is { } word ? new HttpMethod(word.ToUpperInvariant()) : method
            );
    }

    private static StatusWords Words(DescriptionReader reader, StatusWords known) =>
        known.With(
            reader
                .Part("words")
                .Entries()
                .Select(w =>
                    KeyValuePair.Create(
                        w.Key,
                        Enum.TryParse<JobStatus>(w.Text, ignoreCase: true, out var status)
                        && Enum.IsDefined(status)
                            ? status
                            : throw reader.Wrong(
                                $"words.{w.Key}",
                                "is one of queued, running, succeeded, failed, expired, cancelled, moderated"
                            )
                    )
                )
        );

    private static string Origin(string host) =>
        host.Contains("://", StringComparison.Ordinal) ? host : $"https://{host}";

    private static Uri Address(DescriptionReader reader, string key, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
        && address.UserInfo.Length == 0
            ? address
            : throw reader.Wrong(key, "is no address; write one that begins with https://");
}
