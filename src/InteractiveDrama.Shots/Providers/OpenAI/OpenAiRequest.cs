using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>
/// One request as it goes out, and as it is hashed: both are written from the same fields. The official client is not used
/// for this: it sends one reference with an edit where the API takes sixteen, hides whether a request had left when it failed
/// (which is the difference between busy and ambiguous), and what it sends may change with its version under an unchanged
/// hash. The tests hold the strict server against it instead.
/// </summary>
internal sealed record OpenAiRequest(string Path)
{
    /// <summary>Fields by name; the values are texts or whole numbers.</summary>
    public required ImmutableSortedDictionary<string, object> Fields { get; init; }

    /// <summary>The field that files go under; null for a request without any.</summary>
    public string? FileField { get; init; }

    /// <summary>The files, in order.</summary>
    public ImmutableArray<ReferenceMedia> Files { get; init; } = [];

    /// <summary>Makes the fields; those without a value are left out.</summary>
    public static ImmutableSortedDictionary<string, object> Some(
        params (string Name, object? Value)[] fields
    ) =>
        fields
            .Where(f => f.Value is not null)
            .ToImmutableSortedDictionary(f => f.Name, f => f.Value!, StringComparer.Ordinal);

    public string Hash(ProviderOrigin origin) =>
        RequestHash.Of(
            $"openai/{Path} {origin.Base}",
            Encoding.UTF8.GetString(Json()),
            Files.Select(f => $"{FileField} {f.Type} {f.Sha256}")
        );

    /// <summary>What a take keeps as its parameters: everything but its words, its model and its references.</summary>
    public string? Parameters()
    {
        var sent = (JsonObject)JsonNode.Parse(Json())!;
        if (FileField == "input_reference")
            sent["first_frame"] = Files[0].Sha256;
        return SentParameters.Without(sent, "prompt", "input", "model");
    }

    public HttpContent Content()
    {
        if (Files.IsEmpty)
            return new ByteArrayContent(Json())
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Text(value))), $"\"{name}\"");
        for (var i = 0; i < Files.Length; i++)
        {
            var file = new ReadOnlyMemoryContent(Files[i].Bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(Files[i].Type);
            form.Add(
                file,
                $"\"{FileField}\"",
                $"\"reference-{Text(i + 1)}{Ending(Files[i].Type)}\""
            );
        }

        return form;
    }

    // Keys in ordinal order, no blanks: one spelling for one request.
    private byte[] Json()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            foreach (var (name, value) in Fields)
            {
                if (value is int number)
                    json.WriteNumber(name, number);
                else
                    json.WriteString(name, Whole((string)value));
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Text(object value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // Half a surrogate pair cannot be written as UTF-8; it becomes the replacement character.
    private static string Whole(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Ending(string type) =>
        type switch
        {
            "image/jpeg" => ".jpg",
            "image/webp" => ".webp",
            _ => ".png",
        };
}
