using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.StrictProviders.OpenAI;

/// <summary>The fields of a request, of JSON or of a form, read as strictly as the API does.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);
    private readonly bool isForm;

    private Fields(bool isForm) => this.isForm = isForm;

    public List<(string Field, string Type, byte[] Bytes)> Files { get; } = [];

    public static async Task<Fields> ReadAsync(HttpRequest request, bool json, bool form)
    {
        if (form && request.HasFormContentType)
            return await FormAsync(request);
        if (
            !json
            || request.ContentType?.StartsWith(
                "application/json",
                StringComparison.OrdinalIgnoreCase
            )
                is not true
        )
        {
            throw new ApiError(
                400,
                $"Unsupported content type: '{request.ContentType}'.",
                "unsupported_content_type"
            );
        }

        var fields = new Fields(isForm: false);
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body);
            if (body.RootElement.ValueKind is not JsonValueKind.Object)
                throw new ApiError(400, "The body is not an object.");
            foreach (var property in body.RootElement.EnumerateObject())
                fields.values.Add(property.Name, property.Value.Clone());
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ApiError(400, "We could not parse the JSON body of your request.");
        }

        return fields;
    }

    public void Known(params string[] names)
    {
        foreach (var name in values.Keys)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                throw new ApiError(400, $"Unknown parameter: '{name}'.", "unknown_parameter", name);
        }
    }

    public void KnownFiles(params string[] names)
    {
        foreach (var (field, _, _) in Files)
        {
            if (!names.Contains(field, StringComparer.Ordinal))
                throw new ApiError(
                    400,
                    $"Unknown parameter: '{field}'.",
                    "unknown_parameter",
                    field
                );
        }
    }

    public string Needed(string name, int most = int.MaxValue)
    {
        var text =
            Text(name)
            ?? throw new ApiError(
                400,
                $"Missing required parameter: '{name}'.",
                "missing_required_parameter",
                name
            );
        return text.Length is > 0 && text.Length <= most
            ? text
            : throw new ApiError(
                400,
                $"Invalid '{name}': expected 1 to {most} characters.",
                "string_above_max_length",
                name
            );
    }

    public string? Text(string name)
    {
        if (!values.TryGetValue(name, out var value))
            return null;
        return value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : throw Wrong(name, "a string");
    }

    public void OneOf(string name, params string[] known)
    {
        if (Text(name) is { } text && !known.Contains(text, StringComparer.Ordinal))
            throw new ApiError(
                400,
                $"Invalid value: '{text}'. Supported values are: {string.Join(", ", known)}.",
                "invalid_value",
                name
            );
    }

    public double? Number(string name, double least, double most)
    {
        if (!values.TryGetValue(name, out var value))
            return null;
        double number;
        if (isForm)
        {
            if (
                !double.TryParse(
                    value.GetString(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out number
                )
            )
                throw Wrong(name, "a number");
        }
        else
        {
            number =
                value.ValueKind is JsonValueKind.Number
                    ? value.GetDouble()
                    : throw Wrong(name, "a number");
        }

        return number >= least && number <= most
            ? number
            : throw new ApiError(
                400,
                $"Invalid '{name}': expected a value from {least} to {most}.",
                "invalid_value",
                name
            );
    }

    private static ApiError Wrong(string name, string needs) =>
        new(400, $"Invalid type for '{name}': expected {needs}.", "invalid_type", name);

    private static async Task<Fields> FormAsync(HttpRequest request)
    {
        var fields = new Fields(isForm: true);
        var form = await request.ReadFormAsync();
        foreach (var (name, texts) in form)
        {
            if (texts.Count != 1)
                throw new ApiError(400, $"Duplicate parameter: '{name}'.", null, name);
            fields.values.Add(name, JsonSerializer.SerializeToElement(texts[0]));
        }

        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            fields.Files.Add((file.Name, file.ContentType, bytes.ToArray()));
        }

        return fields;
    }
}
