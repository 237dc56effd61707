using System.Buffers;
using System.Text.Json;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Protocol.MessagePack;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>A field that was not sent is named in the answer, over both wires, and the connection goes on.</summary>
public sealed class MissingFieldTests
{
    private const string Id = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    public static TheoryData<string, string, string> Missing =>
        new()
        {
            { "Start", """{"story":"story"}""", "commandId" },
            { "Start", """{"commandId":null,"story":"story"}""", "commandId" },
            { "Start", $$"""{"commandId":"{{Id}}"}""", "story" },
            {
                "Start",
                $$"""{"commandId":"{{Id}}","story":"story","episode":"shed","from":{"resumeKey":"00"} }""",
                "session"
            },
            { "Choose", $$"""{"session":"{{Id}}","turn":0}""", "commandId" },
            { "Choose", $$"""{"commandId":"{{Id}}","turn":0}""", "session" },
            { "Choose", $$"""{"commandId":"{{Id}}","session":"{{Id}}"}""", "turn" },
            { "Choose", $$"""{"commandId":"{{Id}}","session":"{{Id}}","turn":-1}""", "turn" },
            { "Resume", """{"lastTurn":0,"resumeKey":"00"}""", "session" },
            { "Report", """{"events":[]}""", "session" },
            { "Report", $$"""{"session":"{{Id}}"}""", "events" },
            { "Report", $$"""{"session":"{{Id}}","events":[null]}""", "events" },
            { "Report", $$"""{"session":"{{Id}}","events":[{"turn":0}]}""", "kind" },
            { "Report", $$"""{"session":"{{Id}}","events":[{"kind":"windowOpened"}]}""", "turn" },
            { "Trail", "{}", "session" },
            { "Trail", "null", "none" },
            { "Start", $$"""{"commandId":"{{Id}}","continue":true}""", "story" },
            {
                "Start",
                $$"""{"commandId":"{{Id}}","story":"story","episode":"shed","continue":true}""",
                "episode"
            },
            { "Choose", "null", "none" },
            { "Choose", "{}", "commandId" },
        };

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task Over_JSON(string method, string request, string field)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var raw = await RawSocket.OpenAsync(drama.Address, DramaHub.Path, "json");
        (await raw.ReceiveTextAsync()).ShouldBe("{}\u001e");

        var answer = await AskAsync(raw, method, request);

        var error = answer.GetProperty("result").GetProperty("error");
        error.GetProperty("code").GetString().ShouldBe(ErrorCodes.InvalidRequest);
        error.GetProperty("message").GetString()!.ShouldContain(field);
        (await StartAsync(raw)).GetProperty("turn").GetInt32().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task Over_MessagePack(string method, string request, string field)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var raw = await RawSocket.OpenAsync(
            drama.Address,
            DramaHub.Path,
            "messagepack"
        );
        (await raw.ReceiveTextAsync()).ShouldBe("{}\u001e");
        using var json = JsonDocument.Parse(request);

        var answer = await AskAsync<SessionReply>(raw, method, json.RootElement);

        answer.Error!.Code.ShouldBe(ErrorCodes.InvalidRequest);
        answer.Error.Message.ShouldContain(field);
        var start = await AskAsync<SessionReply>(
            raw,
            DramaHub.Start,
            new StartRequest { CommandId = Id, Story = "story" }
        );
        start.Beat!.Id.ShouldBe("pier");
    }

    [Theory]
    [InlineData("Choose", """{"commandId":5,"session":"s","turn":0}""")]
    [InlineData("Choose", """{"turn":"soon"}""")]
    [InlineData("Choose", "[]")]
    [InlineData("Report", """{"events":[{"kind":"sneezed"}]}""")]
    public async Task What_is_of_the_wrong_type_fails_and_the_connection_goes_on(
        string method,
        string request
    )
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var text = await RawSocket.OpenAsync(drama.Address, DramaHub.Path, "json");
        await text.ReceiveAsync();

        var answer = await AskAsync(text, method, request);

        answer.GetProperty("error").GetString()!.ShouldStartWith($"Failed to invoke '{method}'");
        (await StartAsync(text)).GetProperty("turn").GetInt32().ShouldBe(0);

        await using var binary = await RawSocket.OpenAsync(
            drama.Address,
            DramaHub.Path,
            "messagepack"
        );
        await binary.ReceiveAsync();
        using var json = JsonDocument.Parse(request);
        var refused = await SendAsync(binary, method, json.RootElement);
        refused.Error!.ShouldStartWith($"Failed to invoke '{method}'");
        await AskAsync<SessionReply>(
            binary,
            DramaHub.Start,
            new StartRequest { CommandId = Id, Story = "story" }
        );
    }

    private static async Task<JsonElement> StartAsync(RawSocket raw) =>
        (
            await AskAsync(raw, DramaHub.Start, $$"""{"commandId":"{{Id}}","story":"story"}""")
        ).GetProperty("result");

    private static async Task<JsonElement> AskAsync(RawSocket raw, string method, string request)
    {
        await raw.SendAsync(
            $$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[{{request}}]}"""
                + '\u001e'
        );
        var answer = await raw.ReceiveTextAsync();
        return JsonDocument.Parse(answer!.TrimEnd('\u001e')).RootElement;
    }

    private static async Task<T> AskAsync<T>(RawSocket raw, string method, object request) =>
        (T)(await SendAsync(raw, method, request)).Result!;

    private static async Task<CompletionMessage> SendAsync(
        RawSocket raw,
        string method,
        object request
    )
    {
        var protocol = new DramaMessagePackProtocol();
        await raw.SendAsync(
            protocol.GetMessageBytes(new InvocationMessage("1", method, [request])).ToArray()
        );
        while (true)
        {
            var frame = new ReadOnlySequence<byte>((await raw.ReceiveAsync())!);
            protocol.TryParseMessage(ref frame, new Replies(), out var message).ShouldBeTrue();
            if (message is CompletionMessage answer)
            {
                return answer;
            }
        }
    }

    private sealed class Replies : IInvocationBinder
    {
        public Type GetReturnType(string invocationId) => typeof(SessionReply);

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(SessionReply)];

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}
