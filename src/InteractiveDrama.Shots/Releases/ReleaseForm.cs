using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InteractiveDrama.Shots.Releases;

/// <summary>
/// Writes and reads releases as JSON that has one spelling: keys in ordinal order, no blanks. The field <c>sha256</c> is the
/// hash of all the others, written the same way.
/// </summary>
public static class ReleaseForm
{
    private const string Seal = "sha256";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A release as it is kept, sealed with its hash.</summary>
    public static byte[] Write(Release release)
    {
        var json = Json(release);
        json[Seal] = HashOf(json);
        return Encoding.UTF8.GetBytes(Sorted(json).ToJsonString(Options) + "\n");
    }

    /// <summary>The hash that a release is sealed with, 64 lower-case hex digits.</summary>
    public static string Hash(Release release) => HashOf(Json(release));

    /// <summary>Reads a release.</summary>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <exception cref="InvalidReleaseException">It is none, or was changed.</exception>
    public static Release Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (
                JsonNode.Parse(bytes) is not JsonObject json
                || json[Seal]?.GetValue<string>() is not { } seal
            )
            {
                throw new InvalidReleaseException(
                    "It is no release, or of another version: release the story again."
                );
            }
            json.Remove(Seal);
            if (HashOf(json) != seal)
            {
                throw new InvalidReleaseException(
                    "It was changed after it was made: release the story again, or take it from a backup."
                );
            }
            return
                json["format"]?.GetValue<int>() == Release.Current
                && json.Deserialize<Release>(Options) is { } release
                ? release
                : throw new InvalidReleaseException(
                    "It is of another version: release the story again."
                );
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidReleaseException("It is damaged: take it from a backup.");
        }
    }

    private static JsonObject Json(Release release) =>
        JsonSerializer.SerializeToNode(release, Options)!.AsObject();

    private static string HashOf(JsonObject json) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(Sorted(json).ToJsonString(Options)))
        );

    private static JsonNode Sorted(JsonNode node) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields
                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field =>
                        KeyValuePair.Create(
                            field.Key,
                            field.Value is { } value ? Sorted(value) : null
                        )
                    )
            ),
            JsonArray items => new JsonArray([
                .. items.Select(item => item is null ? null : Sorted(item)),
            ]),
            _ => node.DeepClone(),
        };
}
