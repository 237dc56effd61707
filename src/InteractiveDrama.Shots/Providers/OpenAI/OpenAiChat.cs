using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Providers.Http;
using Microsoft.Extensions.AI;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>
/// Chat with any API of OpenAI's shape, texts and pictures in, text out: as much of it as a judge of pictures needs. It goes
/// over the same guarded connection as the providers, so a key goes to its own address only.
/// </summary>
/// <param name="origin">The API, with its key.</param>
/// <param name="model">The model.</param>
/// <param name="within">How long an answer may take.</param>
/// <param name="time">Measures it.</param>
public sealed class OpenAiChat(
    ProviderOrigin origin,
    string model,
    TimeSpan within,
    TimeProvider time
) : IChatClient
{
    private const long MostBytes = 1024 * 1024;

    private readonly ProviderHttp http = new(origin, time);

    /// <summary>Asks, once.</summary>
    /// <param name="messages">What is said; each message of texts and pictures.</param>
    /// <param name="options">Whether the answer is to be JSON; other options are not sent.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="HttpRequestException">There was no answer, or one that refuses; the message has no key in it.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(messages);
        var body = new JsonObject
        {
            ["model"] = model,
            ["messages"] = new JsonArray([.. messages.Select(Message)]),
        };
        if (options?.ResponseFormat is ChatResponseFormatJson)
            body["response_format"] = new JsonObject { ["type"] = "json_object" };
        var exchange = await http.SendAsync(
            new ProviderCall(HttpMethod.Post, "chat/completions")
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
                },
                MostBytes = MostBytes,
                Within = within,
            },
            cancellationToken
        );
        return exchange switch
        {
            Exchange.Answered { Answer: { IsSuccess: true } answer } => new ChatResponse(
                new ChatMessage(ChatRole.Assistant, Said(answer))
            ),
            Exchange.Answered { Answer: var refused } => throw new HttpRequestException(
                $"The model answered with status {(int)refused.Status}."
            ),
            Exchange.NotSent notSent => throw new HttpRequestException(notSent.Message),
            _ => throw new HttpRequestException(((Exchange.Lost)exchange).Message),
        };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static JsonNode Message(ChatMessage message) =>
        new JsonObject
        {
            ["role"] = message.Role.Value,
            ["content"] = new JsonArray([.. message.Contents.Select(Part).OfType<JsonNode>()]),
        };

    private static JsonObject? Part(AIContent content) =>
        content switch
        {
            TextContent text => new JsonObject { ["type"] = "text", ["text"] = text.Text },
            DataContent data => new JsonObject
            {
                ["type"] = "image_url",
                ["image_url"] = new JsonObject { ["url"] = data.Uri },
            },
            _ => null,
        };

    private static string Said(ProviderAnswer answer) =>
        answer.Json() is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("choices", out var choices)
        && choices is { ValueKind: JsonValueKind.Array }
        && choices.GetArrayLength() > 0
        && choices[0] is { ValueKind: JsonValueKind.Object } first
        && first.TryGetProperty("message", out var message)
        && message.ValueKind == JsonValueKind.Object
            ? JsonText.Of(message, "content") ?? ""
            : "";
}
